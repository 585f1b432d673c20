using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Data.Recommendations;

/// <summary>The rows of the catalogue as one read transaction sees them.</summary>
internal sealed class CatalogueRows
{
    public long Version { get; private init; }

    public required IReadOnlyList<RecommendationSet> Sets { get; init; }

    public required IReadOnlyList<Recommendation> Recommendations { get; init; }

    public required IReadOnlyList<Pillar> Pillars { get; init; }

    public required IReadOnlyList<Area> Areas { get; init; }

    public required IReadOnlyList<AreaRecommendation> AreaMappings { get; init; }

    public required IReadOnlyList<RoadmapAction> Actions { get; init; }

    public required IReadOnlyList<ReportDocument> Documents { get; init; }

    public required IReadOnlyList<ArchitectureModel> Models { get; init; }

    public required IReadOnlyList<TimelineEvent> Events { get; init; }

    public required IReadOnlyList<Roundtable> Roundtables { get; init; }

    public required IReadOnlyList<RoundtableRecommendation> RoundtableMappings { get; init; }

    public required IReadOnlyList<ProcessFact> ProcessFacts { get; init; }

    public required IReadOnlyList<DataNote> Notes { get; init; }

    public required IReadOnlyList<SourceContradiction> Contradictions { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required IReadOnlyList<Citation> Citations { get; init; }

    public static async Task<CatalogueRows> ReadAsync(ReadSession session, CancellationToken ct)
    {
        ILookup<Guid, RoadmapActionLead> leads = (await session.QueryAsync(
            session.Statement("SELECT action_id, organisation_id, position FROM roadmap_action_lead ORDER BY action_id, position"),
            row => new RoadmapActionLead { ActionId = row.Id(0), OrganisationId = row.Id(1), Position = row.Int(2) },
            ct)).ToLookup(lead => lead.ActionId);
        ILookup<Guid, TimelineEventOrganisation> parts = (await session.QueryAsync(
            session.Statement("SELECT event_id, organisation_id, position FROM timeline_event_organisation ORDER BY event_id, position"),
            row => new TimelineEventOrganisation { EventId = row.Id(0), OrganisationId = row.Id(1), Position = row.Int(2) },
            ct)).ToLookup(part => part.EventId);
        return new CatalogueRows
        {
            Version = await DataVersion.ReadAsync(session, ct),
            Sets = await session.QueryAsync(session.Statement("SELECT id, number, title, title_as_call FROM recommendation_set ORDER BY number"), ReadSet, ct),
            Recommendations = await session.QueryAsync(
                session.Statement("""
                SELECT id, code, position, set_id, area_id, short_title, official_text, unconfirmed_text, text_status, sdg_goals
                FROM recommendation ORDER BY position
                """),
                ReadRecommendation,
                ct),
            Pillars = await session.QueryAsync(session.Statement("SELECT id, code, position, title, summary FROM pillar ORDER BY position"), ReadPillar, ct),
            Areas = await session.QueryAsync(
                session.Statement("SELECT id, slug, number, name, title, set_id, pillar_id, pillar_basis FROM area ORDER BY number"), ReadArea, ct),
            AreaMappings = await session.QueryAsync(
                session.Statement("""
                SELECT m.area_id, m.recommendation_id, m.basis FROM area_recommendation m
                JOIN area a ON a.id = m.area_id JOIN recommendation r ON r.id = m.recommendation_id ORDER BY a.number, r.position
                """),
                row => new AreaRecommendation { AreaId = row.Id(0), RecommendationId = row.Id(1), Basis = row.Value<Basis>(2) },
                ct),
            Actions = await session.QueryAsync(
                session.Statement("""
                SELECT a.id, a.code, a.area_id, a.position, a.summary, a.paragraph, a.lead_note
                FROM roadmap_action a JOIN area ON area.id = a.area_id ORDER BY area.number, a.position
                """),
                row => ReadAction(row, leads),
                ct),
            Documents = await session.QueryAsync(
                session.Statement("""
                SELECT id, slug, position, symbol, title, date_first_day, date_precision, presented_on, agenda_item, text_read, note
                FROM report_document ORDER BY position
                """),
                ReadDocument,
                ct),
            Models = await session.QueryAsync(
                session.Statement("SELECT id, slug, position, name, note, basis FROM architecture_model ORDER BY position"), ReadModel, ct),
            Events = await session.QueryAsync(
                session.Statement("""
                SELECT id, code, date_first_day, date_precision, ends_on, phase, title, detail, note
                FROM timeline_event ORDER BY date_first_day, code
                """),
                row => ReadEvent(row, parts),
                ct),
            Roundtables = await session.QueryAsync(
                session.Statement("""
                SELECT id, slug, number, name, area_id, mapping_basis, mapping_note, list_complete, gaps FROM roundtable ORDER BY number
                """),
                ReadRoundtable,
                ct),
            RoundtableMappings = await session.QueryAsync(
                session.Statement("""
                SELECT m.roundtable_id, m.recommendation_id, m.basis FROM roundtable_recommendation m
                JOIN roundtable t ON t.id = m.roundtable_id JOIN recommendation r ON r.id = m.recommendation_id ORDER BY t.number, r.position
                """),
                row => new RoundtableRecommendation { RoundtableId = row.Id(0), RecommendationId = row.Id(1), Basis = row.Value<Basis>(2) },
                ct),
            ProcessFacts = await session.QueryAsync(
                session.Statement("SELECT id, position, text FROM process_fact ORDER BY position"),
                row => new ProcessFact { Id = row.Id(0), Position = row.Int(1), Text = row.Text(2) },
                ct),
            Notes = await session.QueryAsync(
                session.Statement("SELECT id, topic, position, text FROM data_note ORDER BY topic, position"),
                row => new DataNote { Id = row.Id(0), Topic = row.Text(1), Position = row.Int(2), Text = row.Text(3) },
                ct),
            Contradictions = await session.QueryAsync(
                session.Statement("SELECT id, position, subject, one_source, another_source, followed FROM source_contradiction ORDER BY position"),
                ReadContradiction,
                ct),
            Sources = await session.QueryAsync(
                session.Statement("SELECT id, title, url, seed_document FROM source ORDER BY title"),
                row => new Source { Id = row.Id(0), Title = row.Text(1), Url = row.TextOrNull(2), SeedDocument = row.TextOrNull(3) },
                ct),
            Citations = await session.QueryAsync(
                session.Statement("SELECT subject_kind, subject_id, position, source_id FROM citation ORDER BY subject_kind, subject_id, position"),
                row => new Citation { SubjectKind = row.Value<CitationSubject>(0), SubjectId = row.Id(1), Position = row.Int(2), SourceId = row.Id(3) },
                ct),
        };
    }

    private static RecommendationSet ReadSet(Row row) => new()
    {
        Id = row.Id(0),
        Number = row.Int(1),
        Title = row.Text(2),
        TitleAsCall = row.Text(3),
    };

    private static Recommendation ReadRecommendation(Row row) => new()
    {
        Id = row.Id(0),
        Code = row.Text(1),
        Position = row.Int(2),
        SetId = row.Id(3),
        AreaId = row.Id(4),
        ShortTitle = row.Text(5),
        OfficialText = row.TextOrNull(6),
        UnconfirmedText = row.TextOrNull(7),
        TextStatus = row.Value<TextStatus>(8),
        SdgGoals = StorageConventions.Numbers.Read(row.Text(9)),
    };

    private static Pillar ReadPillar(Row row) => new()
    {
        Id = row.Id(0),
        Code = row.Value<PillarCode>(1),
        Position = row.Int(2),
        Title = row.Text(3),
        Summary = row.Text(4),
    };

    private static Area ReadArea(Row row) => new()
    {
        Id = row.Id(0),
        Slug = row.Text(1),
        Number = row.Int(2),
        Name = row.Text(3),
        Title = row.Text(4),
        SetId = row.Id(5),
        PillarId = row.IdOrNull(6),
        PillarBasis = row.Value<Basis>(7),
    };

    private static RoadmapAction ReadAction(Row row, ILookup<Guid, RoadmapActionLead> leads)
    {
        Guid id = row.Id(0);
        return new RoadmapAction
        {
            Id = id,
            Code = row.Text(1),
            AreaId = row.Id(2),
            Position = row.Int(3),
            Summary = row.Text(4),
            Paragraph = row.TextOrNull(5),
            LeadNote = row.TextOrNull(6),
            Leads = [.. leads[id]],
        };
    }

    private static ReportDocument ReadDocument(Row row) => new()
    {
        Id = row.Id(0),
        Slug = row.Text(1),
        Position = row.Int(2),
        Symbol = row.TextOrNull(3),
        Title = row.Text(4),
        DateFirstDay = row.Day(5),
        DatePrecision = row.Value<DatePrecision>(6),
        PresentedOn = row.DayOrNull(7),
        AgendaItem = row.TextOrNull(8),
        TextRead = row.Truth(9),
        Note = row.TextOrNull(10),
    };

    private static ArchitectureModel ReadModel(Row row) => new()
    {
        Id = row.Id(0),
        Slug = row.Text(1),
        Position = row.Int(2),
        Name = row.Text(3),
        Note = row.TextOrNull(4),
        Basis = row.Value<Basis>(5),
    };

    private static TimelineEvent ReadEvent(Row row, ILookup<Guid, TimelineEventOrganisation> parts)
    {
        Guid id = row.Id(0);
        return new TimelineEvent
        {
            Id = id,
            Code = row.Text(1),
            DateFirstDay = row.Day(2),
            DatePrecision = row.Value<DatePrecision>(3),
            EndsOn = row.DayOrNull(4),
            Phase = row.Value<TimelinePhase>(5),
            Title = row.Text(6),
            Detail = row.TextOrNull(7),
            Note = row.TextOrNull(8),
            Organisations = [.. parts[id]],
        };
    }

    private static Roundtable ReadRoundtable(Row row) => new()
    {
        Id = row.Id(0),
        Slug = row.Text(1),
        Number = row.Int(2),
        Name = row.Text(3),
        AreaId = row.Id(4),
        MappingBasis = row.Value<Basis>(5),
        MappingNote = row.Text(6),
        ListComplete = row.Truth(7),
        Gaps = row.Text(8),
    };

    private static SourceContradiction ReadContradiction(Row row) => new()
    {
        Id = row.Id(0),
        Position = row.Int(1),
        Subject = row.Text(2),
        OneSource = row.Text(3),
        AnotherSource = row.Text(4),
        Followed = row.Text(5),
    };
}
