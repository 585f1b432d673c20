using Espalier;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Api.Recommendations;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Api.Accounts;

/// <summary>Changes of who supports which roundtable.</summary>
[MutationType]
[Authorize(Roles.Office)]
[Error<Forbidden>]
[Error<IdempotencyKeyReused>]
[Error<InvalidInput>]
[Error<NotFound>]
public static class SecretariatMutations
{
    /// <summary>Appoints a person to the secretariat of a roundtable. The Office may.</summary>
    public static Task<SecretariatAppointment> AppointSecretariatAsync(AppointSecretariatInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                step.Actor.RequireOffice();
                var roundtable = step.RoundtableId(input.Roundtable, "roundtable");
                var account = await step.AccountAsync(input.Account, "account");
                var appointment = SecretariatAppointment.Appoint(
                    step.Actor, account.Id, roundtable, input.From, input.To, input.Reason, step.Now);
                step.Data.Add(appointment);
                return appointment;
            },
            ct);

    /// <summary>Sets the day on which a person's appointment to a secretariat ends. The Office may.</summary>
    [Error<StaleVersion>]
    public static Task<SecretariatAppointment> EndSecretariatAppointmentAsync(
        EndSecretariatAppointmentInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                step.Actor.RequireOffice();
                var appointment = await step.Data.SecretariatAppointments.SingleOrDefaultAsync(item => item.Id == input.Id, step.Cancellation)
                    ?? throw PublicId.NotFound("appointment", nameof(SecretariatAppointment), input.Id, "id");
                appointment.End(step.Actor, input.Version, input.To, input.Reason, step.Now);
                return appointment;
            },
            ct);
}
