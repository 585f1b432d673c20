using RoadmapTracker.Data.Search;
using RoadmapTracker.Domain.Recommendations;
using RoadmapTracker.Domain.Search;

namespace RoadmapTracker.Data.Seed;

/// <summary>The seed as rows, parents before children, with what of them can be searched.</summary>
internal sealed partial class SeedRows
{
    private readonly IReadOnlyDictionary<string, Guid> _presentOrganisations;
    private readonly DateTimeOffset _now;
    private readonly List<object> _rows = [];
    private readonly List<SearchEntry> _entries = [];
    private readonly HashSet<string> _sourceKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _organisationSlugs = new(StringComparer.Ordinal);

    private SeedRows(IReadOnlyDictionary<string, Guid> presentOrganisations, DateTimeOffset now)
    {
        _presentOrganisations = presentOrganisations;
        _now = now;
    }

    /// <summary>All rows.</summary>
    public IReadOnlyList<object> All => _rows;

    /// <summary>The searchable text of the catalogue; tracked entities are indexed by the writer.</summary>
    public IReadOnlyList<SearchEntry> SearchEntries => _entries;

    /// <summary>Reads the embedded files.</summary>
    /// <param name="presentOrganisations">Ids of organisations that are in the database, by slug: the seed's facts attach to them.</param>
    /// <param name="now">The time of the load, in UTC.</param>
    public static SeedRows Read(IReadOnlyDictionary<string, Guid> presentOrganisations, DateTimeOffset now)
    {
        SeedRows rows = new(presentOrganisations, now);
        rows.ReadSources(SeedFile.Read("sources"));
        rows.ReadSets(SeedFile.Read("recommendations"));
        rows.ReadPillarsAndAreas(SeedFile.Read("roadmap"));
        rows.ReadRecommendations(SeedFile.Read("recommendations"));
        rows.ReadOrganisations(SeedFile.Read("organisations"));
        rows.ReadRoadmap(SeedFile.Read("roadmap"));
        rows.ReadRoundtables(SeedFile.Read("roundtables"));
        rows.ReadTimeline(SeedFile.Read("timeline"));
        rows.ReadProgress(SeedFile.Read("progress"));
        return rows;
    }

    private static Guid SetId(int number) => SeedId.Of("set", number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Guid RecommendationId(string code) => SeedId.Of("recommendation", code);

    private static Guid PillarId(string code) => SeedId.Of("pillar", code);

    private static Guid AreaId(string slug) => SeedId.Of("area", slug);

    private static Guid ActionId(string code) => SeedId.Of("action", code);

    private Guid OrganisationId(string slug)
    {
        if (_presentOrganisations.TryGetValue(slug, out Guid present)) return present;
        return _organisationSlugs.Contains(slug)
            ? SeedId.Of("organisation", slug)
            : throw new FormatException($"The seed names an organisation '{slug}' that it does not define.");
    }

    private void Cite(CitationSubject kind, Guid subjectId, IReadOnlyList<string> sourceKeys)
    {
        for (int i = 0; i < sourceKeys.Count; i++)
        {
            if (!_sourceKeys.Contains(sourceKeys[i])) throw new FormatException($"The seed cites a source '{sourceKeys[i]}' that it does not define.");
            _rows.Add(new Citation { SubjectKind = kind, SubjectId = subjectId, Position = i + 1, SourceId = SeedId.Of("source", sourceKeys[i]) });
        }
    }

    private void Find(SearchKind kind, Guid id, string title, params ReadOnlySpan<string?> body)
        => _entries.Add(new SearchEntry(kind, id, title, SearchEntry.Join(body)));
}
