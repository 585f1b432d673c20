using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Roundtables.Slates;

/// <summary>
/// The Office's choice of Champions for a roundtable, why it chose so, and the proposal it had before it. It is never changed: another
/// choice is another decision. Public but for the scores, which the Office and the roundtable's secretariat see.
/// </summary>
public sealed class ChampionDecision : TrackedEntity
{
    /// <summary>The most characters of <see cref="Reason"/>.</summary>
    public const int ReasonLimit = 2000;

    private readonly List<DecidedOrganisation> _organisations = [];

    internal ChampionDecision()
    {
    }

    /// <summary>The roundtable.</summary>
    public Guid RoundtableId { get; internal init; }

    /// <summary>The first day of the memberships that it led to.</summary>
    public DateOnly From { get; internal init; }

    /// <summary>Why these were chosen.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>When it was recorded, in UTC.</summary>
    public DateTimeOffset DecidedAt { get; internal init; }

    /// <summary>The seats that slates were proposed for.</summary>
    public int Size { get; internal init; }

    /// <summary>How many organisations could be proposed.</summary>
    public int CandidateCount { get; internal init; }

    /// <summary>Whether others were chosen than the first slate proposed; also true when no slate could be proposed.</summary>
    public bool DepartsFromProposal { get; internal init; }

    /// <summary>The weight of experience in the proposal: a whole number, to be compared with the other three.</summary>
    public int ExperienceWeight { get; internal init; }

    /// <summary>The weight of engagement with the Panel in the proposal: a whole number, to be compared with the other three.</summary>
    public int EngagementWeight { get; internal init; }

    /// <summary>The weight of geographic diversity in the proposal: a whole number, to be compared with the other three.</summary>
    public int GeographicWeight { get; internal init; }

    /// <summary>The weight of stakeholder diversity in the proposal: a whole number, to be compared with the other three.</summary>
    public int StakeholderWeight { get; internal init; }

    /// <summary>The fingerprint of the proposal. Not public: of few candidates their scores could be guessed from it.</summary>
    public string Fingerprint { get; internal init; } = "";

    /// <summary>Those chosen and those proposed, as they stood then; loaded only where they are needed.</summary>
    public IReadOnlyList<DecidedOrganisation> Organisations => _organisations;

    /// <summary>How much each criterion counted in the proposal.</summary>
    public CriterionWeights Weights => new(ExperienceWeight, EngagementWeight, GeographicWeight, StakeholderWeight);

    /// <inheritdoc/>
    public override SubjectKind SubjectKind => SubjectKind.ChampionDecision;

    /// <inheritdoc/>
    public override string StateText => "DECIDED";

    /// <summary>Records what the Office decided.</summary>
    /// <param name="actor">The Office.</param>
    /// <param name="roundtableId">The roundtable.</param>
    /// <param name="proposal">What was proposed to it.</param>
    /// <param name="chosen">Whom it chose, 1 to 8, and the memberships of each as Champion.</param>
    /// <param name="from">The first day of the memberships.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="DomainException">The caller is not the Office, or the input breaks a rule.</exception>
    public static ChampionDecision Decide(
        Actor actor,
        Guid roundtableId,
        SlateProposal proposal,
        IReadOnlyList<(SlateCandidate Standing, Guid MembershipId)> chosen,
        DateOnly from,
        string reason,
        DateTimeOffset now)
    {
        actor.RequireOffice();
        RequireChosen([.. chosen.Select(item => item.Standing.OrganisationId)]);
        IReadOnlyList<SlateCandidate> proposed = proposal.Slates is [var first, ..] ? first.Members : [];
        HashSet<Guid> proposedIds = [.. proposed.Select(member => member.OrganisationId)];
        HashSet<Guid> chosenIds = [.. chosen.Select(item => item.Standing.OrganisationId)];
        ChampionDecision decision = new()
        {
            Id = Guid.CreateVersion7(now),
            RoundtableId = roundtableId,
            From = ProjectTime.Require(from, "from")!.Value,
            Reason = InputText.Required(reason, ReasonLimit, "reason"),
            DecidedAt = now,
            Size = proposal.Size,
            CandidateCount = proposal.Candidates.Count,
            DepartsFromProposal = !proposedIds.SetEquals(chosenIds),
            ExperienceWeight = proposal.Weights.Experience,
            EngagementWeight = proposal.Weights.Engagement,
            GeographicWeight = proposal.Weights.GeographicDiversity,
            StakeholderWeight = proposal.Weights.StakeholderDiversity,
            Fingerprint = proposal.Fingerprint,
        };
        foreach ((SlateCandidate standing, Guid membershipId) in chosen) decision.Add(standing, proposedIds.Contains(standing.OrganisationId), membershipId);
        foreach (SlateCandidate standing in proposed.Where(member => !chosenIds.Contains(member.OrganisationId))) decision.Add(standing, isProposed: true, membershipId: null);
        decision.Record(fromState: null, decision.Reason, actor, now);
        return decision;
    }

    /// <summary>Refuses a choice that cannot be one.</summary>
    /// <param name="organisations">Whom the Office chose.</param>
    /// <exception cref="InvalidInput">There are none or more than 8, or one is named twice.</exception>
    public static void RequireChosen(IReadOnlyList<Guid> organisations)
    {
        if (organisations.Count is 0 or > ChampionSlate.LargestSize)
            throw new InvalidInput("organisations", $"A roundtable has 1 to {ChampionSlate.LargestSize} Champions.");
        HashSet<Guid> seen = [];
        for (int i = 0; i < organisations.Count; i++)
        {
            if (!seen.Add(organisations[i])) throw new InvalidInput($"organisations[{i}]", "The organisation is named twice.");
        }
    }

    private void Add(SlateCandidate standing, bool isProposed, Guid? membershipId) => _organisations.Add(new DecidedOrganisation
    {
        DecisionId = Id,
        Position = _organisations.Count + 1,
        OrganisationId = standing.OrganisationId,
        IsProposed = isProposed,
        MembershipId = membershipId,
        Kind = standing.Kind,
        RegionalGroup = standing.Group,
        Experience = standing.Experience,
        Engagement = standing.Engagement,
    });
}
