using Espalier;
using Espalier.Relay;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Data.Audit;
using RoadmapTracker.Data.Organisations;
using RoadmapTracker.Domain.Audit;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api.Audit;

/// <summary>Who changed what.</summary>
[QueryType]
public static class AuditQueries
{
    /// <summary>The audit, the newest entry first: all of it for the Office, for representatives what is about their organisations.</summary>
    /// <param name="where">Which entries.</param>
    /// <param name="page">Which part of the list.</param>
    /// <param name="reads">Reads the audit.</param>
    /// <param name="organisations">Reads organisations.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Cancels the read.</param>
    [Authorize, UsePaging]
    public static async ValueTask<Page<AuditEntry>> GetAuditTrailAsync(
        AuditWhere? where, PagingArguments page, AuditReads reads, OrganisationReads organisations, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        var filter = new AuditFilter
        {
            OrganisationId = where?.Organisation is { } slug ? await organisations.IdAsync(slug, ct) : null,
            SubjectId = where?.Subject is { } subject ? KeyOf(subject) : null,
            AccountId = where?.Account,
            From = where?.From,
            To = where?.To,
        };
        return await page.ReadAsync(slice => reads.ListAsync(filter, slice, actor, ct), () => reads.CountAsync(filter, actor, ct));
    }

    private static Guid KeyOf(string id) =>
        NodeId.TryDecode(id, out var node) ? node.Key : throw new InvalidInput("where.subject", "This is not the id of an object.");
}
