using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>One of the three models of a digital cooperation architecture that chapter 4 of the report discusses.</summary>
[ObjectType<ArchitectureModel>]
public static class ArchitectureModelType
{
    /// <summary>Finds a model by its key.</summary>
    [NodeResolver]
    public static ArchitectureModel? GetModel(Guid id, Catalogue catalogue) => catalogue.ArchitectureModels.FindById(id);

    /// <summary>Where facts about the model were read.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSources([Parent] ArchitectureModel model, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.ArchitectureModel, model.Id);
}
