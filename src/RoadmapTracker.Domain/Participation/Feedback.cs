using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Participation;

/// <summary>
/// What an organisation thinks of a recommendation. It is apart from volunteering: one does not imply the other. What was submitted is
/// never changed in place; a later edition links back and takes its place.
/// </summary>
public sealed class Feedback : TrackedEntity
{
    /// <summary>The most characters of <see cref="Text"/>.</summary>
    public const int TextLimit = 8000;

    /// <summary>The most themes.</summary>
    public const int ThemeLimit = 10;

    private readonly List<FeedbackTheme> _themes = [];

    internal Feedback()
    {
    }

    /// <summary>The organisation that speaks.</summary>
    public Guid OrganisationId { get; internal init; }

    /// <summary>The recommendation it speaks of.</summary>
    public Guid RecommendationId { get; internal init; }

    /// <summary>The present state.</summary>
    public FeedbackStatus Status { get; internal set; } = FeedbackStatus.Draft;

    /// <summary>What the organisation thinks of the recommendation.</summary>
    public FeedbackPosition Position { get; internal set; }

    /// <summary>Why, in the organisation's own words.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>The language of the text.</summary>
    public string Language { get; internal set; } = Languages.English;

    /// <summary>1 for the first feedback of the organisation on the recommendation, one more for each that follows.</summary>
    public int Edition { get; internal init; } = 1;

    /// <summary>The submitted feedback whose place this one takes once it is submitted; null for a first edition.</summary>
    public Guid? RevisesId { get; internal init; }

    /// <summary>The later edition that took its place; null while it stands. A superseded edition counts nowhere.</summary>
    public Guid? SupersededById { get; internal set; }

    /// <summary>When the draft was begun, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal init; }

    /// <summary>When it was submitted, in UTC; null before.</summary>
    public DateTimeOffset? SubmittedAt { get; internal set; }

    /// <summary>The themes it speaks of, in the order given.</summary>
    public IReadOnlyList<FeedbackTheme> Themes => _themes;

    /// <inheritdoc/>
    public override SubjectKind SubjectKind => SubjectKind.Feedback;

    /// <inheritdoc/>
    internal override IEnumerable<Guid> About => [OrganisationId];

    /// <inheritdoc/>
    public override string StateText => EnumText.Write(Status);

    /// <inheritdoc/>
    internal override bool IsPublic => Status == FeedbackStatus.Submitted;

    /// <summary>Begins feedback on a recommendation, the first or a later edition.</summary>
    /// <param name="actor">A representative of the organisation, or the Office for what reached it on paper.</param>
    /// <param name="organisationId">The organisation.</param>
    /// <param name="recommendationId">The recommendation.</param>
    /// <param name="latest">The organisation's latest edition on the recommendation; null when it has not spoken of it yet.</param>
    /// <param name="content">What it says.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="DomainException">The caller does not speak for the organisation, the latest edition is itself a draft, or the input breaks a rule.</exception>
    public static Feedback Draft(
        Actor actor, Guid organisationId, Guid recommendationId, Feedback? latest, FeedbackContent content, DateTimeOffset now)
    {
        actor.RequireActsFor(organisationId, "organisation");
        if (latest is not null && (latest.OrganisationId, latest.RecommendationId) != (organisationId, recommendationId))
            throw new ArgumentException("Not an edition of the same feedback.", nameof(latest));
        if (latest?.Status == FeedbackStatus.Draft) throw new AlreadyExists("draft of feedback", latest.Id.ToString(), "recommendation");
        Feedback feedback = new()
        {
            Id = Guid.CreateVersion7(now),
            OrganisationId = organisationId,
            RecommendationId = recommendationId,
            Edition = (latest?.Edition ?? 0) + 1,
            RevisesId = latest?.Id,
            CreatedAt = now,
        };
        feedback.Say(content);
        feedback.Record(fromState: null, reason: null, actor, now);
        feedback.Raise(new FeedbackDrafted(feedback.Id, organisationId, now));
        return feedback;
    }

    /// <summary>Changes a draft.</summary>
    /// <param name="actor">A representative of the organisation, or the Office for it.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="content">What it says now; replaces everything.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller does not speak for the organisation, the version is stale, it is no draft, or the input breaks a rule.</exception>
    public void Revise(Actor actor, int version, FeedbackContent content, DateTimeOffset now)
    {
        actor.RequireActsFor(OrganisationId);
        RequireVersion(version);
        if (Status != FeedbackStatus.Draft)
            throw new IllegalTransition(SubjectKind, StateText, EnumText.Write(FeedbackStatus.Draft), []);
        Say(content);
        CountVersion();
        Record(StateText, reason: null, actor, now);
    }

    /// <summary>Gives the feedback; from now on everybody sees it, and it stands for the organisation.</summary>
    /// <param name="actor">A representative of the organisation, or the Office for it.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="revised">The edition named by <see cref="RevisesId"/>, whose place this one takes; null when there is none.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller does not speak for the organisation, the version is stale, or it is no draft.</exception>
    public void Submit(Actor actor, int version, Feedback? revised, DateTimeOffset now)
    {
        if (revised?.Id != RevisesId) throw new ArgumentException("Not the edition this one revises.", nameof(revised));
        actor.RequireActsFor(OrganisationId);
        RequireVersion(version);
        FeedbackTransitions.Table.Require(SubjectKind, Status, FeedbackStatus.Submitted);
        string before = StateText;
        Status = FeedbackStatus.Submitted;
        SubmittedAt = now;
        CountVersion();
        Record(before, reason: null, actor, now);
        revised?.GiveWayTo(this, actor, now);
        Raise(new FeedbackSubmitted(Id, OrganisationId, RecommendationId, now));
    }

    private void GiveWayTo(Feedback later, Actor actor, DateTimeOffset now)
    {
        SupersededById = later.Id;
        CountVersion();
        Record(StateText, "Superseded by a later edition.", actor, now);
    }

    private void Say(FeedbackContent content)
    {
        if (content.Themes.Count > ThemeLimit) throw new InvalidInput("themes", $"Feedback speaks of at most {ThemeLimit} themes.");
        if (content.Themes.Distinct().Count() != content.Themes.Count) throw new InvalidInput("themes", "A theme is named twice.");
        Position = content.Position;
        Text = InputText.Required(content.Text, TextLimit, "text");
        Language = Languages.Require(content.Language, "language");
        _themes.Clear();
        _themes.AddRange(content.Themes.Select((id, i) => new FeedbackTheme { FeedbackId = Id, ThemeId = id, Position = i + 1 }));
    }
}
