using Espalier;
using RoadmapTracker.Data.Accounts;
using RoadmapTracker.Data.Recommendations;
using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Api.Accounts;

/// <summary>A person's appointment to the secretariat of a roundtable. Seen by the person and the Office.</summary>
[ObjectType<SecretariatAppointment>(Ignore =
[
    nameof(SecretariatAppointment.SubjectKind), nameof(SecretariatAppointment.StateText), nameof(SecretariatAppointment.KnownAt), nameof(SecretariatAppointment.AccountId),
    nameof(SecretariatAppointment.RoundtableId),
])]
public static class SecretariatAppointmentType
{
    /// <summary>Finds appointments by their keys.</summary>
    [NodeResolver, BatchResolver]
    public static async Task<IReadOnlyList<SecretariatAppointment?>> GetAppointmentsAsync(
        IReadOnlyList<Guid> ids, SecretariatReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await ids.NodesAsync(keys => reads.ByIdsAsync(keys, actor, ct), appointment => appointment.Id);
    }

    /// <summary>The person's account.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<Account?>> GetAccountAsync(
        [Parent] IReadOnlyList<SecretariatAppointment> appointments, AccountReads reads, Caller caller, CancellationToken ct)
    {
        var actor = await caller.ActorAsync(ct);
        return await appointments.OneAsync(item => item.AccountId, ids => reads.ByIdsAsync(ids, actor, ct), account => account.Id);
    }

    /// <summary>The roundtable.</summary>
    [Cost(0)]
    public static Roundtable GetRoundtable([Parent] SecretariatAppointment appointment, Catalogue catalogue) =>
        catalogue.Roundtables.ById(appointment.RoundtableId);
}
