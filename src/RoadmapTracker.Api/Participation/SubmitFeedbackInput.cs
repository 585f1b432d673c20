using Espalier;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Api.Participation;

/// <summary>Gives feedback; from then on everybody sees it, and it stands for the organisation.</summary>
/// <param name="Id">The feedback, in state <c>DRAFT</c>.</param>
/// <param name="Version">The version that is submitted.</param>
public sealed record SubmitFeedbackInput([ID<Feedback>] Guid Id, int Version);
