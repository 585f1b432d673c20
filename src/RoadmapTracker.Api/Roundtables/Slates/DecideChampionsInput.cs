namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>Chooses the Champions of a roundtable, with the proposal in hand that <c>championSlates</c> gave.</summary>
/// <param name="Roundtable">The slug of the roundtable, for example <c>rt-1a</c>.</param>
/// <param name="Organisations">The slugs of those chosen, 1 to 8; they need not have been proposed, nor have offered.</param>
/// <param name="From">The first day of their memberships.</param>
/// <param name="Reason">Why these, at most 2,000 characters. Everybody may read it.</param>
/// <param name="Size">The seats that slates were proposed for.</param>
/// <param name="Proposal">The <c>fingerprint</c> of the proposal.</param>
/// <param name="Weights">The weights of the proposal; all alike where they are left out.</param>
public sealed record DecideChampionsInput(
    string Roundtable,
    IReadOnlyList<string> Organisations,
    DateOnly From,
    string Reason,
    int Size,
    string Proposal,
    CriterionWeightsInput? Weights = null);
