namespace RoadmapTracker.Domain;

/// <summary>The kinds of entity whose changes are recorded.</summary>
public enum SubjectKind
{
    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>An organisation's membership of a roundtable.</summary>
    RoundtableMembership,

    /// <summary>An offer to volunteer.</summary>
    VolunteerOffer,

    /// <summary>A commitment.</summary>
    Commitment,

    /// <summary>A progress record.</summary>
    ProgressRecord,

    /// <summary>A person's account.</summary>
    Account,

    /// <summary>A person's part in an organisation.</summary>
    Representation,

    /// <summary>A person's appointment to a roundtable's secretariat.</summary>
    SecretariatAppointment,

    /// <summary>An uploaded file.</summary>
    StoredFile,

    /// <summary>An organisation's feedback on a recommendation.</summary>
    Feedback,

    /// <summary>A theme of feedback.</summary>
    Theme,

    /// <summary>The Office's scores of an organisation that may become a Champion.</summary>
    CandidateAssessment,

    /// <summary>A choice of Champions.</summary>
    ChampionDecision,
}
