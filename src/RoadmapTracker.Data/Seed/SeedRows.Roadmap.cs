using System.Text.Json;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Seed;

/// <content>Pillars, areas, actions, documents and architecture models.</content>
internal sealed partial class SeedRows
{
    private void ReadPillarsAndAreas(JsonElement file)
    {
        _rows.AddRange(file.Items("pillars").Select((item, i) => new Pillar
        {
            Id = PillarId(item.Text("code")),
            Code = item.Value<PillarCode>("code"),
            Position = i + 1,
            Title = item.Text("title"),
            Summary = item.Text("summary"),
        }));
        foreach (JsonElement item in file.Items("pillars")) Cite(CitationSubject.Pillar, PillarId(item.Text("code")), item.Texts("sources"));

        foreach (JsonElement item in file.Items("areas"))
        {
            Guid id = AreaId(item.Text("slug"));
            _rows.Add(new Area
            {
                Id = id,
                Slug = item.Text("slug"),
                Number = item.Number("number"),
                Name = item.Text("name"),
                Title = item.Text("title"),
                SetId = SetId(item.Number("set")),
                PillarId = item.TextOrNull("pillar") is { } pillar ? PillarId(pillar) : null,
                PillarBasis = item.Value<Basis>("pillarBasis"),
            });
            Cite(CitationSubject.Area, id, item.Texts("sources"));
            Find(SearchKind.Area, id, item.Text("name"), item.Text("title"));
        }
    }

    private void ReadRoadmap(JsonElement file)
    {
        foreach (JsonElement area in file.Items("areas"))
        {
            Guid areaId = AreaId(area.Text("slug"));
            _rows.AddRange(area.Texts("recommendations").Select(code => new AreaRecommendation
            {
                AreaId = areaId,
                RecommendationId = RecommendationId(code),
                Basis = area.Value<Basis>("recommendationsBasis"),
            }));
            IReadOnlyList<JsonElement> actions = area.Items("actions");
            for (int i = 0; i < actions.Count; i++) ReadAction(areaId, i + 1, actions[i]);
        }

        ReadDocuments(file.Items("documents"));
        ReadModels(file.Items("architectureModels"));
    }

    private void ReadAction(Guid areaId, int position, JsonElement item)
    {
        Guid id = ActionId(item.Text("code"));
        _rows.Add(new RoadmapAction
        {
            Id = id,
            Code = item.Text("code"),
            AreaId = areaId,
            Position = position,
            Summary = item.Text("summary"),
            Paragraph = item.TextOrNull("paragraph"),
            LeadNote = item.TextOrNull("leadNote"),
            Leads =
            [
                .. item.Texts("leads").Select((slug, i) => new RoadmapActionLead { ActionId = id, OrganisationId = OrganisationId(slug), Position = i + 1 }),
            ],
        });
        Cite(CitationSubject.RoadmapAction, id, item.Texts("sources"));
        Find(SearchKind.RoadmapAction, id, "", item.Text("summary"), item.TextOrNull("leadNote"));
    }

    private void ReadDocuments(IReadOnlyList<JsonElement> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            JsonElement item = items[i];
            Guid id = SeedId.Of("document", item.Text("slug"));
            PartialDate date = item.Date("date");
            _rows.Add(new ReportDocument
            {
                Id = id,
                Slug = item.Text("slug"),
                Position = i + 1,
                Symbol = item.TextOrNull("symbol"),
                Title = item.Text("title"),
                DateFirstDay = date.FirstDay,
                DatePrecision = date.Precision,
                PresentedOn = item.DayOrNull("presentedOn"),
                AgendaItem = item.TextOrNull("agendaItem"),
                TextRead = item.Truth("textRead"),
                Note = item.TextOrNull("note"),
            });
            Cite(CitationSubject.ReportDocument, id, item.Texts("sources"));
            Find(SearchKind.ReportDocument, id, item.Text("title"), item.TextOrNull("symbol"), item.TextOrNull("note"));
        }
    }

    private void ReadModels(IReadOnlyList<JsonElement> items)
    {
        for (int i = 0; i < items.Count; i++)
        {
            Guid id = SeedId.Of("architecture-model", items[i].Text("slug"));
            _rows.Add(new ArchitectureModel
            {
                Id = id,
                Slug = items[i].Text("slug"),
                Position = i + 1,
                Name = items[i].Text("name"),
                Note = items[i].TextOrNull("note"),
                Basis = items[i].Value<Basis>("basis"),
            });
            Cite(CitationSubject.ArchitectureModel, id, items[i].Texts("sources"));
        }
    }
}
