using System.Globalization;
using System.Text.Json;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Organisations;
using RoadmapTracker.Domain.Progress;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Seed;

/// <content>Organisations, roundtables with their members, progress from public sources.</content>
internal sealed partial class SeedRows
{
    private void ReadOrganisations(JsonElement file)
    {
        IReadOnlyList<JsonElement> items = file.Items("organisations");
        _organisationSlugs.UnionWith(items.Select(item => item.Text("slug")));
        Dictionary<string, string> slugByIso3 = items
            .Where(item => item.TextOrNull("iso3") is not null)
            .ToDictionary(item => item.Text("iso3"), item => item.Text("slug"), StringComparer.Ordinal);
        foreach (JsonElement item in items.Where(item => !_presentOrganisations.ContainsKey(item.Text("slug"))))
        {
            OrganisationKind kind = item.Value<OrganisationKind>("kind");
            _rows.Add(Organisation.FromCatalogue(new CatalogueOrganisation(
                OrganisationId(item.Text("slug")),
                item.Text("slug"),
                item.Text("name"),
                item.TextOrNull("acronym"),
                kind,
                kind == OrganisationKind.MemberState ? Basis.Stated : Basis.Proposed,
                item.TextOrNull("iso2"),
                item.TextOrNull("iso3"),
                item.TextOrNull("regionalGroup") is null ? null : item.Value<RegionalGroup>("regionalGroup"),
                Basis.Unconfirmed,
                item.TextOrNull("regionalGroupNote"),
                item.TextOrNull("governmentOf") is { } iso3 ? OrganisationId(slugByIso3[iso3]) : null,
                item.TextOrNull("note"))));
        }
    }

    private void ReadRoundtables(JsonElement file)
    {
        DateOnly listDate = file.DayOrNull("participantListDate") ?? throw new FormatException("The participant list has no date.");
        IReadOnlyList<JsonElement> facts = file.Items("processFacts");
        for (int i = 0; i < facts.Count; i++)
        {
            Guid id = SeedId.Of("process-fact", (i + 1).ToString(CultureInfo.InvariantCulture));
            _rows.Add(new ProcessFact { Id = id, Position = i + 1, Text = facts[i].Text("text") });
            Cite(CitationSubject.ProcessFact, id, facts[i].Texts("sources"));
        }

        foreach (JsonElement item in file.Items("roundtables")) ReadRoundtable(item, listDate);
    }

    private void ReadRoundtable(JsonElement item, DateOnly listDate)
    {
        Roundtable roundtable = new()
        {
            Id = SeedId.Of("roundtable", item.Text("slug")),
            Slug = item.Text("slug"),
            Number = item.Number("number"),
            Name = item.Text("name"),
            AreaId = AreaId(item.Text("area")),
            MappingBasis = item.Value<Basis>("mappingBasis"),
            MappingNote = item.Text("mappingNote"),
            ListComplete = item.Truth("listComplete"),
            Gaps = item.Text("gaps"),
        };
        _rows.Add(roundtable);
        Cite(CitationSubject.RoundtableMapping, roundtable.Id, item.Texts("mappingSources"));
        Find(SearchKind.Roundtable, roundtable.Id, roundtable.Name, string.Join(' ', item.Texts("recommendations")), roundtable.MappingNote, roundtable.Gaps);
        _rows.AddRange(item.Texts("recommendations").Select(code => new RoundtableRecommendation
        {
            RoundtableId = roundtable.Id,
            RecommendationId = RecommendationId(code),
            Basis = roundtable.MappingBasis,
        }));
        IReadOnlyList<JsonElement> members = item.Items("members");
        for (int i = 0; i < members.Count; i++) ReadMember(roundtable, i + 1, members[i], listDate);
    }

    private void ReadMember(Roundtable roundtable, int position, JsonElement item, DateOnly listDate)
    {
        RoundtableRole role = item.Value<RoundtableRole>("role");
        Guid id = SeedId.Of("membership", $"{roundtable.Slug}/{item.Text("organisation")}/{role}");
        _rows.Add(RoundtableMembership.FromSource(new StatedMembership(
            id,
            roundtable.Id,
            OrganisationId(item.Text("organisation")),
            role,
            position,
            item.DayOrNull("statedOn"),
            listDate,
            item.Text("nameInSource"),
            item.TextOrNull("statedRole"),
            item.Value<Basis>("basis"),
            item.TextOrNull("note"))));
        Cite(CitationSubject.RoundtableMembership, id, item.Texts("sources"));
    }

    private void ReadProgress(JsonElement file)
    {
        foreach (JsonElement item in file.Items("records"))
        {
            Guid id = SeedId.Of("progress", item.Text("code"));
            _rows.Add(ProgressRecord.FromSource(new SourcedProgress(
                id,
                item.Text("code"),
                item.Date("date"),
                item.Text("narrative"),
                AreaId(item.Text("area")),
                item.TextOrNull("action") is { } action ? ActionId(action) : null,
                item.Value<FollowUpLink>("linkToFollowUp"),
                [.. item.Texts("recommendations").Select(RecommendationId)],
                [.. item.Texts("organisations").Select(OrganisationId)],
                item.TextOrNull("note"),
                _now)));
            Cite(CitationSubject.ProgressRecord, id, item.Texts("sources"));
        }
    }
}
