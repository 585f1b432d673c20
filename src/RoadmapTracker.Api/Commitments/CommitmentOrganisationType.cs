using Espalier;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Domain.Commitments;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Commitments;

/// <summary>An organisation leads or helps with a commitment.</summary>
[ObjectType<CommitmentOrganisation>(Implicit = false, Fields = [nameof(CommitmentOrganisation.Role)])]
public static class CommitmentOrganisationType
{
    /// <summary>The organisation.</summary>
    [BatchResolver]
    public static ValueTask<IReadOnlyList<Organisation>> GetOrganisationAsync(
        [Parent] IReadOnlyList<CommitmentOrganisation> parts, OrganisationById organisations, CancellationToken ct) =>
        organisations.LoadAsync(parts, part => part.OrganisationId, ct);
}
