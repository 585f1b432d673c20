using Espalier;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>Something a reader has to know about a whole part of the data: how it was made, what is missing.</summary>
[ObjectType<DataNote>(Ignore = [nameof(DataNote.Id)])]
public static class DataNoteType;
