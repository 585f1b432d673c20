using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Data.Storage;
using RoadmapTracker.Domain;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Data.Retries;

/// <summary>A change that its caller may ask for again, by the same key, without its being made again.</summary>
/// <param name="Key">The caller's key.</param>
/// <param name="Ordinal">Which of the request's mutations it is, from 1.</param>
/// <param name="Fingerprint">SHA-256 of the mutation and its input, in hexadecimal digits.</param>
public sealed record Repeat(string Key, int Ordinal, string Fingerprint)
{
    /// <summary>What the change led to when it was made before; null when it was not.</summary>
    /// <typeparam name="T">The kind of object.</typeparam>
    /// <param name="data">The context of the transaction.</param>
    /// <param name="accountId">The caller's account.</param>
    /// <param name="ct">Cancels the look-up.</param>
    /// <exception cref="IdempotencyKeyReused">Another change was made under the key.</exception>
    public async Task<T?> FindAsync<T>(TrackerContext data, Guid accountId, CancellationToken ct)
        where T : TrackedEntity
    {
        KeptAnswer? kept = await data.Set<KeptAnswer>().FindAsync([accountId, Key, Ordinal], ct);
        if (kept is null) return null;
        if (kept.At <= data.Now - KeptAnswer.Lifetime)
        {
            data.Remove(kept);
            await data.SaveChangesAsync(ct);
            return null;
        }

        if (kept.Fingerprint != Fingerprint) throw new IdempotencyKeyReused();
        return await data.Set<T>().SingleOrDefaultAsync(entity => entity.Id == kept.SubjectId, ct);
    }

    /// <summary>Remembers what the change led to, in its own transaction.</summary>
    /// <param name="data">The context of the transaction.</param>
    /// <param name="accountId">The caller's account.</param>
    /// <param name="changed">The object that was changed.</param>
    public void Keep(TrackerContext data, Guid accountId, TrackedEntity changed) => data.Add(new KeptAnswer
    {
        AccountId = accountId,
        Key = Key,
        Ordinal = Ordinal,
        Fingerprint = Fingerprint,
        SubjectId = changed.Id,
        At = data.Now,
    });
}
