using System.Collections.Frozen;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Recommendations;

/// <summary>
/// An immutable snapshot of the near-static part of the data, with look-ups by public name, by id and along every edge. All lists
/// are in their public order.
/// </summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<(CitationSubject Kind, Guid Id), Source[]> _sources;

    internal Catalogue(CatalogueRows rows)
    {
        Version = rows.Version;
        Sets = new CatalogueList<RecommendationSet, int>(rows.Sets, set => set.Id, set => set.Number);
        Recommendations = new CatalogueList<Recommendation, string>(rows.Recommendations, item => item.Id, item => item.Code);
        Pillars = new CatalogueList<Pillar, PillarCode>(rows.Pillars, pillar => pillar.Id, pillar => pillar.Code);
        Areas = new CatalogueList<Area, string>(rows.Areas, area => area.Id, area => area.Slug);
        Actions = new CatalogueList<RoadmapAction, string>(rows.Actions, action => action.Id, action => action.Code);
        Documents = new CatalogueList<ReportDocument, string>(rows.Documents, document => document.Id, document => document.Slug);
        ArchitectureModels = new CatalogueList<ArchitectureModel, string>(rows.Models, model => model.Id, model => model.Slug);
        Timeline = new CatalogueList<TimelineEvent, string>(rows.Events, happening => happening.Id, happening => happening.Code);
        Roundtables = new CatalogueList<Roundtable, string>(rows.Roundtables, roundtable => roundtable.Id, roundtable => roundtable.Slug);
        ProcessFacts = rows.ProcessFacts;
        Notes = rows.Notes;
        Contradictions = rows.Contradictions;
        RecommendationsOfSet = Recommendations.Items.ToLookup(item => item.SetId);
        AreasOfSet = Areas.Items.ToLookup(area => area.SetId);
        AreasOfPillar = Areas.Items.Where(area => area.PillarId is not null).ToLookup(area => area.PillarId!.Value);
        ActionsOfArea = Actions.Items.ToLookup(action => action.AreaId);
        ActionsOfOrganisation = Actions.Items
            .SelectMany(action => action.Leads, (action, lead) => (action, lead.OrganisationId))
            .ToLookup(pair => pair.OrganisationId, pair => pair.action);
        EventsOfOrganisation = Timeline.Items
            .SelectMany(happening => happening.Organisations, (happening, part) => (happening, part.OrganisationId))
            .ToLookup(pair => pair.OrganisationId, pair => pair.happening);
        RoundtablesOfArea = Roundtables.Items.ToLookup(roundtable => roundtable.AreaId);
        RecommendationsOfArea = rows.AreaMappings.ToLookup(mapping => mapping.AreaId);
        AreasOfRecommendation = rows.AreaMappings.ToLookup(mapping => mapping.RecommendationId);
        RecommendationsOfRoundtable = rows.RoundtableMappings.ToLookup(mapping => mapping.RoundtableId);
        RoundtablesOfRecommendation = rows.RoundtableMappings.ToLookup(mapping => mapping.RecommendationId);
        Dictionary<Guid, Source> sources = rows.Sources.ToDictionary(source => source.Id);
        Sources = sources.ToFrozenDictionary();
        _sources = rows.Citations
            .GroupBy(citation => (citation.SubjectKind, citation.SubjectId))
            .ToFrozenDictionary(group => group.Key, group => group.Select(citation => sources[citation.SourceId]).ToArray());
    }

    /// <summary>The version of the data the snapshot was taken at.</summary>
    public long Version { get; }

    /// <summary>The five sets, by number.</summary>
    public CatalogueList<RecommendationSet, int> Sets { get; }

    /// <summary>The eleven recommendations, by code.</summary>
    public CatalogueList<Recommendation, string> Recommendations { get; }

    /// <summary>The three pillars.</summary>
    public CatalogueList<Pillar, PillarCode> Pillars { get; }

    /// <summary>The eight areas, by slug.</summary>
    public CatalogueList<Area, string> Areas { get; }

    /// <summary>The actions of the Roadmap, by code.</summary>
    public CatalogueList<RoadmapAction, string> Actions { get; }

    /// <summary>The documents, by slug.</summary>
    public CatalogueList<ReportDocument, string> Documents { get; }

    /// <summary>The three architecture models, by slug.</summary>
    public CatalogueList<ArchitectureModel, string> ArchitectureModels { get; }

    /// <summary>The timeline from its beginning, by code.</summary>
    public CatalogueList<TimelineEvent, string> Timeline { get; }

    /// <summary>The eight roundtables, by slug.</summary>
    public CatalogueList<Roundtable, string> Roundtables { get; }

    /// <summary>How the roundtables came to be and worked.</summary>
    public IReadOnlyList<ProcessFact> ProcessFacts { get; }

    /// <summary>What has to be known about whole parts of the data, by topic and position.</summary>
    public IReadOnlyList<DataNote> Notes { get; }

    /// <summary>Where sources contradict each other.</summary>
    public IReadOnlyList<SourceContradiction> Contradictions { get; }

    /// <summary>All sources, by id.</summary>
    public IReadOnlyDictionary<Guid, Source> Sources { get; }

    /// <summary>The recommendations of a set.</summary>
    public ILookup<Guid, Recommendation> RecommendationsOfSet { get; }

    /// <summary>The areas under a set.</summary>
    public ILookup<Guid, Area> AreasOfSet { get; }

    /// <summary>The areas mapped to a pillar; each says on what basis.</summary>
    public ILookup<Guid, Area> AreasOfPillar { get; }

    /// <summary>The actions of an area.</summary>
    public ILookup<Guid, RoadmapAction> ActionsOfArea { get; }

    /// <summary>The actions an organisation leads.</summary>
    public ILookup<Guid, RoadmapAction> ActionsOfOrganisation { get; }

    /// <summary>The events an organisation took part in.</summary>
    public ILookup<Guid, TimelineEvent> EventsOfOrganisation { get; }

    /// <summary>The roundtables of an area.</summary>
    public ILookup<Guid, Roundtable> RoundtablesOfArea { get; }

    /// <summary>The recommendations an area answers, each with its basis.</summary>
    public ILookup<Guid, AreaRecommendation> RecommendationsOfArea { get; }

    /// <summary>The areas that answer a recommendation, each with its basis.</summary>
    public ILookup<Guid, AreaRecommendation> AreasOfRecommendation { get; }

    /// <summary>The recommendations a roundtable covers, each with its basis.</summary>
    public ILookup<Guid, RoundtableRecommendation> RecommendationsOfRoundtable { get; }

    /// <summary>The roundtables that cover a recommendation, each with its basis.</summary>
    public ILookup<Guid, RoundtableRecommendation> RoundtablesOfRecommendation { get; }

    /// <summary>The sources of a fact, in order; empty when it has none.</summary>
    /// <param name="kind">The kind of fact.</param>
    /// <param name="subjectId">The id of what it is about.</param>
    public IReadOnlyList<Source> SourcesOf(CitationSubject kind, Guid subjectId)
        => _sources.TryGetValue((kind, subjectId), out Source[]? sources) ? sources : [];
}
