using Espalier;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Api.Organisations;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Roundtables;

/// <summary>Changes of who belongs to which roundtable.</summary>
[MutationType]
[Authorize(Roles.Office)]
[Error<Forbidden>]
[Error<IdempotencyKeyReused>]
[Error<InvalidInput>]
[Error<NotFound>]
public static class RoundtableMutations
{
    /// <summary>Appoints an organisation to a roundtable. The Office may.</summary>
    public static Task<RoundtableMembership> AppointRoundtableMemberAsync(
        AppointRoundtableMemberInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var roundtable = step.RoundtableId(input.Roundtable, "roundtable");
                var organisation = await step.OrganisationIdAsync(input.Organisation, "organisation");
                var membership = RoundtableMembership.Appoint(
                    step.Actor, roundtable, organisation, input.Role, input.From, input.Reason, offerId: null, step.Now);
                step.Data.Add(membership);
                return membership;
            },
            ct);

    /// <summary>Ends an organisation's part in a roundtable. The Office may.</summary>
    [Error<StaleVersion>]
    [Error<IllegalTransition>]
    public static Task<RoundtableMembership> EndRoundtableMembershipAsync(
        EndRoundtableMembershipInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var membership = await step.Data.Memberships.SingleOrDefaultAsync(membership => membership.Id == input.Id, step.Cancellation)
                    ?? throw PublicId.NotFound("membership", nameof(RoundtableMembership), input.Id, "id");
                membership.End(step.Actor, input.Version, input.To, input.Reason, step.Now);
                return membership;
            },
            ct);
}
