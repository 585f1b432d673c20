using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Data.Tests.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Recommendations;

namespace RoadmapTracker.Data.Tests.Recommendations;

public sealed class CatalogueTests
{
    [Fact]
    public async Task Catalogue_holds_the_near_static_part_in_order()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Catalogue catalogue = database.Catalogue;

        Assert.Equal(["1A", "1B", "1C", "1D", "2", "3A", "3B", "3C", "4", "5A", "5B"], catalogue.Recommendations.Items.Select(item => item.Code));
        Assert.Equal((5, 3, 8, 26, 4, 3, 50, 8), (catalogue.Sets.Items.Count, catalogue.Pillars.Items.Count, catalogue.Areas.Items.Count, catalogue.Actions.Items.Count, catalogue.Documents.Items.Count, catalogue.ArchitectureModels.Items.Count, catalogue.Timeline.Items.Count, catalogue.Roundtables.Items.Count));
        Assert.Equal("A/74/821", catalogue.Documents.Find("roadmap-2020")?.Symbol);
        Assert.Equal([9, 17], catalogue.Recommendations.Find("1A")!.SdgGoals);
    }

    [Fact]
    public async Task Mappings_say_their_basis()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Catalogue catalogue = database.Catalogue;

        Assert.Equal([Basis.Stated], catalogue.RoundtablesOfRecommendation[catalogue.Recommendations.Find("1A")!.Id].Select(mapping => mapping.Basis));
        Assert.Equal([Basis.Derived], catalogue.RoundtablesOfRecommendation[catalogue.Recommendations.Find("3C")!.Id].Select(mapping => mapping.Basis));
        Assert.All(catalogue.Areas.Items, area => Assert.Equal(Basis.Proposed, area.PillarBasis));
        Assert.Null(catalogue.Areas.Find("digital-cooperation-architecture")!.PillarId);
    }

    [Fact]
    public async Task Every_fact_of_the_catalogue_has_a_source()
    {
        await using TestDatabase database = await TestDatabase.PrepareAsync();
        Catalogue catalogue = database.Catalogue;

        Assert.All(catalogue.Recommendations.Items, item => Assert.NotEmpty(catalogue.SourcesOf(CitationSubject.Recommendation, item.Id)));
        Assert.All(catalogue.Actions.Items, item => Assert.NotEmpty(catalogue.SourcesOf(CitationSubject.RoadmapAction, item.Id)));
        Assert.All(catalogue.Timeline.Items, item => Assert.NotEmpty(catalogue.SourcesOf(CitationSubject.TimelineEvent, item.Id)));
        Assert.All(catalogue.Roundtables.Items, item => Assert.NotEmpty(catalogue.SourcesOf(CitationSubject.RoundtableMapping, item.Id)));
        Assert.All(catalogue.ProcessFacts, fact => Assert.NotEmpty(catalogue.SourcesOf(CitationSubject.ProcessFact, fact.Id)));
        Assert.NotEmpty(catalogue.SourcesOf(CitationSubject.RecommendationSdgGoals, catalogue.Recommendations.Find("1A")!.Id));
    }
}
