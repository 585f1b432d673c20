using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Organisations;

/// <summary>Loads organisations that others point to.</summary>
/// <param name="reads">Reads organisations.</param>
public sealed class OrganisationById(OrganisationReads reads)
{
    /// <summary>For each parent the organisation it always has.</summary>
    public async ValueTask<IReadOnlyList<Organisation>> LoadAsync<TParent>(
        IReadOnlyList<TParent> parents, Func<TParent, Guid> key, CancellationToken ct) =>
        (await LoadOptionalAsync(parents, parent => key(parent), ct))!;

    /// <summary>For each parent the organisation it may have.</summary>
    public ValueTask<IReadOnlyList<Organisation?>> LoadOptionalAsync<TParent>(
        IReadOnlyList<TParent> parents, Func<TParent, Guid?> key, CancellationToken ct) =>
        parents.OneAsync(key, ids => reads.ByIdsAsync(ids, ct), organisation => organisation.Id);

    /// <summary>For each parent its organisations, in its own order.</summary>
    public ValueTask<IReadOnlyList<IReadOnlyList<Organisation>>> LoadListsAsync<TParent>(
        IReadOnlyList<TParent> parents, Func<TParent, IEnumerable<Guid>> keys, CancellationToken ct) =>
        parents.ManyAsync(keys, ids => reads.ByIdsAsync(ids, ct), organisation => organisation.Id);
}
