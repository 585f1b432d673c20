using RoadmapTracker.Data.Paging;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Data.Participation;

/// <summary>Reads the vocabulary of themes. All of it is public.</summary>
/// <param name="session">The request's session.</param>
public sealed class ThemeReads(ReadSession session)
{
    private static readonly ReadTable<Theme> _table = new(
        "theme", ["id", "slug", "name_en", "name_ar", "name_zh", "name_fr", "name_ru", "name_es", "added_at", "version"], Read);

    private static readonly KeysetOrder<Theme> _bySlug = new("slug", descending: false, [("slug", theme => theme.Slug)]);

    /// <summary>Themes by id; those that do not exist are missing.</summary>
    public async ValueTask<IReadOnlyList<Theme>> ByIdsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
        => await _table.ByKeysAsync(session, "id", In.Of(ids), visible: null, ct);

    /// <summary>Themes by public name; those that do not exist are missing.</summary>
    public async ValueTask<IReadOnlyList<Theme>> BySlugsAsync(IReadOnlyCollection<string> slugs, CancellationToken ct)
        => await _table.ByKeysAsync(session, "slug", In.Of(slugs), visible: null, ct);

    /// <summary>A page of the vocabulary, by slug.</summary>
    public ValueTask<Page<Theme>> ListAsync(Slice slice, CancellationToken ct) => _table.PageAsync(session, conditions: null, _bySlug, slice, ct);

    /// <summary>How many themes there are.</summary>
    public ValueTask<ListCount> CountAsync(CancellationToken ct) => _table.CountAsync(session, conditions: null, ct);

    private static Theme Read(Row row) => new()
    {
        Id = row.Id(0),
        Slug = row.Text(1),
        NameEn = row.Text(2),
        NameAr = row.TextOrNull(3),
        NameZh = row.TextOrNull(4),
        NameFr = row.TextOrNull(5),
        NameRu = row.TextOrNull(6),
        NameEs = row.TextOrNull(7),
        AddedAt = row.Moment(8),
        Version = row.Int(9),
    };
}
