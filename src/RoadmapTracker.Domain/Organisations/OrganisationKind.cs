namespace RoadmapTracker.Domain.Organisations;

/// <summary>The kinds of stakeholder. The classification is this project's.</summary>
public enum OrganisationKind
{
    /// <summary>A Member State of the United Nations.</summary>
    MemberState,

    /// <summary>An entity of the United Nations system.</summary>
    UnEntity,

    /// <summary>An intergovernmental organisation outside the United Nations system.</summary>
    IntergovernmentalOrganisation,

    /// <summary>A company or an association of companies.</summary>
    PrivateSector,

    /// <summary>Civil society.</summary>
    CivilSociety,

    /// <summary>Academia.</summary>
    Academia,

    /// <summary>The technical community of the Internet.</summary>
    TechnicalCommunity,

    /// <summary>Anything else: ministries and agencies, coalitions of several kinds.</summary>
    Other,
}
