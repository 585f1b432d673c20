namespace RoadmapTracker.Api.Roundtables.Slates;

/// <summary>Judges an organisation that may become Champion of a roundtable. Takes the place of any earlier judgement as a whole.</summary>
/// <param name="Roundtable">The slug of the roundtable, for example <c>rt-1a</c>.</param>
/// <param name="Organisation">The slug of the organisation.</param>
/// <param name="Experience">Its experience; left out when that is not known.</param>
/// <param name="Engagement">Its engagement with the High-level Panel in 2019; left out when that is not known.</param>
public sealed record AssessCandidateInput(string Roundtable, string Organisation, GivenScoreInput? Experience = null, GivenScoreInput? Engagement = null);
