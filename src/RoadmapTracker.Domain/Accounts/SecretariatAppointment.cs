using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Accounts;

/// <summary>A person's appointment to the secretariat of a roundtable, with the dates between which it holds.</summary>
public sealed class SecretariatAppointment : TrackedEntity
{
    /// <summary>The most characters of <see cref="Reason"/>.</summary>
    public const int ReasonLimit = 2000;

    internal SecretariatAppointment()
    {
    }

    /// <summary>The person's account.</summary>
    public Guid AccountId { get; internal init; }

    /// <summary>The roundtable.</summary>
    public Guid RoundtableId { get; internal init; }

    /// <summary>The first day, in UTC.</summary>
    public DateOnly From { get; internal init; }

    /// <summary>The first day on which it holds no more, in UTC; null while no end is known.</summary>
    public DateOnly? To { get; internal set; }

    /// <summary>Why the person was appointed, or why the appointment ends; null when nothing is said.</summary>
    [PersonalData]
    public string? Reason { get; internal set; }

    /// <inheritdoc/>
    public override SubjectKind SubjectKind => SubjectKind.SecretariatAppointment;

    /// <inheritdoc/>
    public override string StateText => To is null ? "CURRENT" : "ENDED";

    /// <summary>Appoints a person.</summary>
    /// <param name="actor">The Office.</param>
    /// <param name="accountId">The person's account.</param>
    /// <param name="roundtableId">The roundtable.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The first day on which it holds no more; null while no end is known.</param>
    /// <param name="reason">Why; null when nothing is said.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The appointment.</returns>
    /// <exception cref="DomainException">The caller is not the Office or the input breaks a rule.</exception>
    public static SecretariatAppointment Appoint(
        Actor actor, Guid accountId, Guid roundtableId, DateOnly from, DateOnly? to, string? reason, DateTimeOffset now)
    {
        actor.RequireOffice();
        ProjectTime.Require(from, "from");
        SecretariatAppointment appointment = new()
        {
            Id = Guid.CreateVersion7(now),
            AccountId = accountId,
            RoundtableId = roundtableId,
            From = from,
            To = RequireEnd(from, to),
            Reason = InputText.Optional(reason, ReasonLimit, "reason"),
        };
        appointment.Record(fromState: null, appointment.Reason, actor, now);
        return appointment;
    }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || To > day);

    /// <summary>Sets when the appointment ends; a later call may set another day.</summary>
    /// <param name="actor">The Office.</param>
    /// <param name="version">The version the change is based on.</param>
    /// <param name="to">The first day on which it holds no more.</param>
    /// <param name="reason">Why; null when nothing is said.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <exception cref="DomainException">The caller is not the Office, the version is stale, or the input breaks a rule.</exception>
    public void End(Actor actor, int version, DateOnly to, string? reason, DateTimeOffset now)
    {
        actor.RequireOffice();
        RequireVersion(version);
        string before = StateText;
        To = RequireEnd(From, to);
        Reason = InputText.Optional(reason, ReasonLimit, "reason");
        CountVersion();
        Record(before, Reason, actor, now);
    }

    /// <summary>Forgets why the person was appointed, and ends the appointment where it has not ended: the person is being erased.</summary>
    /// <param name="actor">Whoever erases the person.</param>
    /// <param name="now">The time, in UTC.</param>
    public void Forget(Actor actor, DateTimeOffset now)
    {
        string before = StateText;
        DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
        DateOnly end = From > today ? From : today;
        if (To is null || To > end) To = end;
        Reason = null;
        CountVersion();
        Record(before, reason: null, actor, now);
    }

    private static DateOnly? RequireEnd(DateOnly from, DateOnly? to)
    {
        ProjectTime.Require(to, "to");
        if (to < from) throw new InvalidInput("to", "An appointment cannot end before it began.");
        return to;
    }
}
