using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Domain.Organisations;

/// <summary>A stakeholder of the follow-up: a Member State, a United Nations entity, a company, an association.</summary>
public sealed class Organisation : TrackedEntity
{
    /// <summary>The most characters of <see cref="Name"/>.</summary>
    public const int NameLimit = 200;

    /// <summary>The most characters of <see cref="Acronym"/>.</summary>
    public const int AcronymLimit = 30;

    /// <summary>The most characters of <see cref="Note"/>.</summary>
    public const int NoteLimit = 1000;

    /// <summary>The most characters of <see cref="Slug"/>.</summary>
    public const int SlugLimit = 80;

    internal Organisation()
    {
    }

    /// <summary>The public name in addresses, for example <c>uganda</c>; unique, never changes.</summary>
    public string Slug { get; internal init; } = "";

    /// <summary>The full name; of a Member State the short name used by the United Nations.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>The name in comparable form (<see cref="SearchText.Normalise"/>), by which lists are ordered.</summary>
    public string SortName { get; internal set; } = "";

    /// <summary>The acronym; null when there is none.</summary>
    public string? Acronym { get; internal set; }

    /// <summary>The kind of stakeholder.</summary>
    public OrganisationKind Kind { get; internal set; }

    /// <summary>What the kind rests on.</summary>
    public Basis KindBasis { get; internal set; }

    /// <summary>The two-letter code of a Member State (ISO 3166-1); null otherwise.</summary>
    public string? Iso2 { get; internal init; }

    /// <summary>The three-letter code of a Member State (ISO 3166-1); unique; null otherwise.</summary>
    public string? Iso3 { get; internal init; }

    /// <summary>The regional group of a Member State; null otherwise.</summary>
    public RegionalGroup? RegionalGroup { get; internal init; }

    /// <summary>What the regional group rests on; null when there is none.</summary>
    public Basis? RegionalGroupBasis { get; internal init; }

    /// <summary>What has to be known about a Member State's regional group; null when nothing.</summary>
    public string? RegionalGroupNote { get; internal init; }

    /// <summary>The Member State whose ministry or agency it is; null otherwise.</summary>
    public Guid? GovernmentOfId { get; internal set; }

    /// <summary>What has to be known about it; null when nothing.</summary>
    public string? Note { get; internal set; }

    /// <summary>When it was registered here, in UTC; null for one that came with the service.</summary>
    public DateTimeOffset? RegisteredAt { get; internal init; }

    /// <inheritdoc/>
    public override SubjectKind SubjectKind => SubjectKind.Organisation;

    /// <inheritdoc/>
    internal override IEnumerable<Guid> About => [Id];

    /// <inheritdoc/>
    public override string StateText => "REGISTERED";

    /// <summary>Registers an organisation that is not in the list yet.</summary>
    /// <param name="actor">A person who has signed in.</param>
    /// <param name="slug">The public name: letters a to z, digits and single hyphens.</param>
    /// <param name="profile">What is said about it.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The organisation.</returns>
    /// <exception cref="DomainException">The caller is anonymous or anybody else's secretariat, or the input breaks a rule.</exception>
    public static Organisation Register(Actor actor, string slug, OrganisationProfile profile, DateTimeOffset now)
    {
        actor.RequireSignedIn();
        if (profile.Kind == OrganisationKind.MemberState)
            throw new InvalidInput("kind", "All 193 Member States are registered already.");
        Organisation organisation = new()
        {
            Id = Guid.CreateVersion7(now),
            Slug = Organisations.Slug.Require(slug, SlugLimit, "slug"),
            RegisteredAt = now,
            KindBasis = Basis.Stated,
        };
        organisation.Describe(profile);
        organisation.Record(fromState: null, reason: null, actor, now);
        organisation.Raise(new OrganisationRegistered(organisation.Id, now));
        return organisation;
    }

    /// <summary>Makes the entry of a Member State or another organisation the catalogue names; only the seed does this.</summary>
    /// <param name="entry">The facts.</param>
    /// <returns>The organisation, as version 1 and without history.</returns>
    public static Organisation FromCatalogue(CatalogueOrganisation entry) => new()
    {
        Id = entry.Id,
        Slug = entry.Slug,
        Name = entry.Name,
        SortName = SearchText.Normalise(entry.Name),
        Acronym = entry.Acronym,
        Kind = entry.Kind,
        KindBasis = entry.KindBasis,
        Iso2 = entry.Iso2,
        Iso3 = entry.Iso3,
        RegionalGroup = entry.RegionalGroup,
        RegionalGroupBasis = entry.RegionalGroup is null ? null : entry.RegionalGroupBasis,
        RegionalGroupNote = entry.RegionalGroupNote,
        GovernmentOfId = entry.GovernmentOfId,
        Note = entry.Note,
    };

    /// <summary>Corrects the entry. A Member State's entry is the catalogue's and stays.</summary>
    /// <param name="actor">Its representative or the Office.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="profile">What is said about it now.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller may not, the version is stale, or the input breaks a rule.</exception>
    public void Correct(Actor actor, int version, OrganisationProfile profile, DateTimeOffset now)
    {
        actor.RequireActsFor(Id);
        RequireVersion(version);
        if (Kind == OrganisationKind.MemberState) throw new Forbidden("A Member State's entry follows the published list.");
        if (profile.Kind == OrganisationKind.MemberState) throw new InvalidInput("kind", "An organisation cannot become a Member State.");
        Describe(profile);
        CountVersion();
        Record(StateText, reason: null, actor, now);
        Raise(new OrganisationCorrected(Id, now));
    }

    private void Describe(OrganisationProfile profile)
    {
        if (profile.GovernmentOfId is not null && profile.Kind != OrganisationKind.Other)
            throw new InvalidInput("governmentOf", "Only a ministry or agency, of kind OTHER, belongs to a Government.");
        Name = InputText.Required(profile.Name, NameLimit, "name");
        SortName = SearchText.Normalise(Name);
        if (SortName.Length == 0) throw new InvalidInput("name", "A name has letters or digits.");
        Acronym = InputText.Optional(profile.Acronym, AcronymLimit, "acronym");
        Note = InputText.Optional(profile.Note, NoteLimit, "note");
        Kind = profile.Kind;
        GovernmentOfId = profile.GovernmentOfId;
    }
}
