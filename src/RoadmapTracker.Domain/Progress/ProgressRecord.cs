using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Progress;

/// <summary>A dated claim of progress on a commitment or a recommendation, with two judgements: the reporter's and the reviewer's.</summary>
public sealed partial class ProgressRecord : TrackedEntity
{
    /// <summary>The most characters of <see cref="Narrative"/>.</summary>
    public const int NarrativeLimit = 8000;

    /// <summary>The most characters of a reason or answer.</summary>
    public const int ReasonLimit = 2000;

    /// <summary>The most pieces of evidence.</summary>
    public const int EvidenceLimit = 20;

    /// <summary>The most organisations a record names.</summary>
    public const int OrganisationLimit = 50;

    // Null until there are any: most records are read without them.
    private List<ProgressRecommendation>? _recommendations;
    private List<ProgressOrganisation>? _organisations;
    private List<Evidence>? _evidence;

    internal ProgressRecord()
    {
    }

    /// <summary>The public code of an imported record, for example <c>upd-001</c>; null for reported ones.</summary>
    public string? Code { get; internal init; }

    /// <summary>How it came here.</summary>
    public RecordOrigin Origin { get; internal init; }

    /// <summary>The organisation that reports; null for imported records.</summary>
    public Guid? ReporterId { get; internal init; }

    /// <summary>The commitment it reports on; null when it speaks of recommendations directly.</summary>
    public Guid? CommitmentId { get; internal init; }

    /// <summary>The commitment's roundtable, whose secretariat may review; null without one.</summary>
    public Guid? RoundtableId { get; internal init; }

    /// <summary>The first day <see cref="Date"/> may mean.</summary>
    public DateOnly DateFirstDay { get; internal set; }

    /// <summary>How much of <see cref="Date"/> is stated.</summary>
    public DatePrecision DatePrecision { get; internal set; }

    /// <summary>What happened.</summary>
    public string Narrative { get; internal set; } = "";

    /// <summary>The language of the narrative.</summary>
    public string Language { get; internal set; } = Languages.English;

    /// <summary>The Roadmap's area; null when none fits.</summary>
    public Guid? AreaId { get; internal set; }

    /// <summary>The Roadmap's action; null when none fits.</summary>
    public Guid? ActionId { get; internal set; }

    /// <summary>What the assignment to the action rests on; null without an action.</summary>
    public Basis? ActionBasis { get; internal set; }

    /// <summary>How an imported record is tied to the follow-up; null for reported ones, which are part of it.</summary>
    public FollowUpLink? LinkToFollowUp { get; internal init; }

    /// <summary>How far the Office has looked at it.</summary>
    public VerificationState State { get; internal set; } = VerificationState.Draft;

    /// <summary>The reporter's judgement; null when a draft or an imported record states none.</summary>
    public ProgressStatus? ReportedStatus { get; internal set; }

    /// <summary>The reviewer's judgement; null until one was made.</summary>
    public ProgressStatus? AssessedStatus { get; internal set; }

    /// <summary>The reviewer's reason; null until one was given.</summary>
    public string? ReviewReason { get; internal set; }

    /// <summary>The reporter's answer to a dispute; null when there was none.</summary>
    public string? Answer { get; internal set; }

    /// <summary>What has to be known about the source; null when nothing.</summary>
    public string? Note { get; internal init; }

    /// <summary>The verified record this one corrects; null for a first edition.</summary>
    public Guid? CorrectsId { get; internal init; }

    /// <summary>1 for a first edition, one more for each correction.</summary>
    public int Edition { get; internal init; } = 1;

    /// <summary>The verified correction that took this record's place; null while it stands. A superseded record counts nowhere.</summary>
    public Guid? SupersededById { get; internal set; }

    /// <summary>When it was begun or imported, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal init; }

    /// <summary>When it was submitted last, in UTC; null before, and for imported records.</summary>
    public DateTimeOffset? SubmittedAt { get; internal set; }

    /// <summary>When the reviewer decided last, in UTC; null before.</summary>
    public DateTimeOffset? ReviewedAt { get; internal set; }

    /// <summary>The recommendations it speaks of, in order.</summary>
    public IReadOnlyList<ProgressRecommendation> Recommendations => _recommendations ?? [];

    /// <summary>The organisations it names, the reporter first.</summary>
    public IReadOnlyList<ProgressOrganisation> Organisations => _organisations ?? [];

    /// <summary>What shows it, in order.</summary>
    public IReadOnlyList<Evidence> Evidence => _evidence ?? [];

    /// <summary>When it happened.</summary>
    public PartialDate Date => new(DateFirstDay, DatePrecision);

    /// <inheritdoc/>
    public override SubjectKind SubjectKind => SubjectKind.ProgressRecord;

    /// <inheritdoc/>
    internal override IEnumerable<Guid> About => ReporterId is { } reporter ? [reporter] : [];

    /// <inheritdoc/>
    public override string StateText => EnumText.Write(State);

    /// <inheritdoc/>
    internal override bool IsPublic => ProgressVisibility.IsPublic(State);

    /// <summary>The last day the date of an imported record may mean: by then it had happened for certain.</summary>
    internal override DateOnly? KnownSince => Code is not null && Version == 1 ? Date.LastDay : null;

    /// <summary>Begins a report.</summary>
    /// <param name="actor">A representative of the reporter, or the Office for it.</param>
    /// <param name="reporterId">The organisation that reports.</param>
    /// <param name="commitment">The commitment it reports on, of which it is a lead or partner; null when it speaks of recommendations directly.</param>
    /// <param name="content">The claim.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="DomainException">The caller does not speak for the reporter, the commitment is closed or another's, or the input breaks a rule.</exception>
    public static ProgressRecord Draft(Actor actor, Guid reporterId, Commitment? commitment, ProgressContent content, DateTimeOffset now)
    {
        actor.RequireActsFor(reporterId, "organisation");
        RequireMayReportOn(commitment, reporterId);
        ProgressRecord record = new()
        {
            Id = Guid.CreateVersion7(now),
            Origin = RecordOrigin.Reported,
            ReporterId = reporterId,
            CommitmentId = commitment?.Id,
            RoundtableId = commitment?.RoundtableId,
            CreatedAt = now,
        };
        IReadOnlyList<Guid> inherited = commitment is null ? [] : [.. commitment.Recommendations.Select(link => link.RecommendationId)];
        record.Say(content.Recommendations.Count > 0 ? content : content with { Recommendations = inherited }, now);
        record.Record(fromState: null, reason: null, actor, now);
        record.Raise(new ProgressDrafted(record.Id, now));
        return record;
    }

    /// <summary>Makes the record of an item read in a public source; only the seed does this. Nobody of the Office has verified it.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The record, SUBMITTED, as version 1 and without history.</returns>
    public static ProgressRecord FromSource(SourcedProgress item)
    {
        ProgressRecord record = new()
        {
            Id = item.Id,
            Code = item.Code,
            Origin = RecordOrigin.PublicSource,
            State = VerificationState.Submitted,
            LinkToFollowUp = item.Link,
            Note = item.Note,
            CreatedAt = item.ImportedAt,
            Narrative = item.Narrative,
            AreaId = item.AreaId,
            ActionId = item.ActionId,
            ActionBasis = item.ActionId is null ? null : Basis.Proposed,
        };
        record.SetDate(item.Date);
        record.Link(item.Recommendations, item.Organisations);
        return record;
    }

    /// <summary>Changes a draft or a record that was given back.</summary>
    /// <param name="actor">A representative of the reporter, or the Office for it.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="content">The claim now; replaces everything.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller does not speak for the reporter, the version is stale, the state does not allow it, or the input breaks a rule.</exception>
    public void Revise(Actor actor, int version, ProgressContent content, DateTimeOffset now)
    {
        RequireReporter(actor);
        RequireVersion(version);
        if (State is not (VerificationState.Draft or VerificationState.Returned))
            throw new IllegalTransition(SubjectKind, StateText, EnumText.Write(VerificationState.Draft), [.. ProgressTransitions.Table.From(State).Select(EnumText.Write)]);
        Say(content, now);
        CountVersion();
        Record(StateText, reason: null, actor, now);
    }

    private static void RequireMayReportOn(Commitment? commitment, Guid reporterId)
    {
        if (commitment is null) return;
        if (commitment.Status != CommitmentStatus.Open)
            throw new InvalidInput("commitment", "Progress is reported on open commitments; this one is CLOSED.");
        if (!commitment.Organisations.Any(part => part.OrganisationId == reporterId))
            throw new Forbidden("This organisation neither leads nor helps with the commitment.", "commitment");
    }

    private void Say(ProgressContent content, DateTimeOffset now)
    {
        RequireParts(content);
        ProjectTime.Require(content.Date, "date");
        if (content.Date.FirstDay > DateOnly.FromDateTime(now.UtcDateTime))
            throw new InvalidInput("date", "Progress is reported after it happened; the date is in the future.");
        SetDate(content.Date);
        Narrative = InputText.Required(content.Narrative, NarrativeLimit, "narrative");
        Language = Languages.Require(content.Language, "language");
        ReportedStatus = content.ReportedStatus;
        AreaId = content.AreaId;
        ActionId = content.ActionId;
        ActionBasis = content.ActionId is null ? null : Basis.Stated;
        Link(content.Recommendations, [.. ReporterId is { } reporter ? content.Organisations.Prepend(reporter).Distinct() : content.Organisations]);
        Evidence[] evidence = [.. content.Evidence.Select((item, i) => Progress.Evidence.Of(Id, i + 1, item, now))];
        (_evidence ??= []).Clear();
        _evidence.AddRange(evidence);
    }

    private void RequireParts(ProgressContent content)
    {
        if (content.Recommendations.Count == 0 && CommitmentId is null)
            throw new InvalidInput("recommendations", "Progress speaks of a commitment or of a recommendation.");
        if (content.Recommendations.Distinct().Count() != content.Recommendations.Count)
            throw new InvalidInput("recommendations", "A recommendation is named twice.");
        if (content.Organisations.Distinct().Count() != content.Organisations.Count)
            throw new InvalidInput("organisations", "An organisation is named twice.");
        if (content.Organisations.Count > OrganisationLimit)
            throw new InvalidInput("organisations", $"A record names at most {OrganisationLimit} organisations.");
        if (content.Evidence.Count > EvidenceLimit)
            throw new InvalidInput("evidence", $"A record has at most {EvidenceLimit} pieces of evidence.");
    }

    private void SetDate(PartialDate date) => (DateFirstDay, DatePrecision) = (date.FirstDay, date.Precision);

    private void Link(IReadOnlyList<Guid> recommendations, IReadOnlyList<Guid> organisations)
    {
        (_recommendations ??= []).Clear();
        _recommendations.AddRange(recommendations.Select((id, i) => ProgressRecommendation.Of(Id, id, i + 1, DateFirstDay)));
        (_organisations ??= []).Clear();
        _organisations.AddRange(organisations.Select((id, i) => ProgressOrganisation.Of(Id, id, i + 1, DateFirstDay)));
    }

    private void RequireReporter(Actor actor)
    {
        if (ReporterId is { } reporter) actor.RequireActsFor(reporter);
        else actor.RequireOffice();
    }
}
