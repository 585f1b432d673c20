using Espalier;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Api.Recommendations;

/// <summary>A document the follow-up stands on: the Panel's report, the Roadmap, the updates on its implementation.</summary>
[ObjectType<ReportDocument>(Ignore = [nameof(ReportDocument.DateFirstDay)])]
public static class ReportDocumentType
{
    /// <summary>Finds a document by its key.</summary>
    [NodeResolver]
    public static ReportDocument? GetDocument(Guid id, Catalogue catalogue) => catalogue.Documents.FindById(id);

    /// <summary>The date on the document, as the first day it may mean; <c>datePrecision</c> says how much of it is stated.</summary>
    public static DateOnly GetDate([Parent] ReportDocument document) => document.DateFirstDay;

    /// <summary>Where facts about the document were read.</summary>
    [Cost(0), ListSize(3)]
    public static IEnumerable<Source> GetSources([Parent] ReportDocument document, Catalogue catalogue) =>
        catalogue.SourcesOf(CitationSubject.ReportDocument, document.Id);
}
