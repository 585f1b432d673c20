using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>One of the three pillars of the Secretary-General's Roadmap for Digital Cooperation: connect, respect, protect.</summary>
[ObjectType<Pillar>]
public static class PillarType
{
    /// <summary>Finds a pillar by its key.</summary>
    [NodeResolver]
    public static Pillar? GetPillar(Guid id, Catalogue catalogue) => catalogue.Pillars.FindById(id);

    /// <summary>The areas mapped to the pillar; each says on what basis in <c>pillarBasis</c>.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Area> GetAreas([Parent] Pillar pillar, Catalogue catalogue) => catalogue.AreasOfPillar[pillar.Id];

    /// <summary>Where the pillar was read.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSources([Parent] Pillar pillar, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.Pillar, pillar.Id);
}
