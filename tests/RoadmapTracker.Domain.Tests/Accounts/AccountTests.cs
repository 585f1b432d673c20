using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;

namespace RoadmapTracker.Domain.Tests.Accounts;

public sealed class AccountTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly Account _account = Account.Open("https://issuer.example", "subject", _now);

    private Actor Person => Actor.Holder(_account.Id);

    [Fact]
    public void History_names_the_account_and_not_the_person() =>
        Assert.All(_account.TakeUnsavedChanges(), change => Assert.Equal(_account.Id.ToString(), change.ActorSubject));

    [Fact]
    public void Person_registers_once_and_then_corrects()
    {
        _account.Register(Person, new PersonDetails(" Ada ", "ada@example.org"), _now);

        Assert.Equal("Ada", _account.Holder!.Name);
        Assert.Throws<AlreadyExists>(() => _account.Register(Person, new PersonDetails("Eve", "eve@example.org"), _now));
        Assert.Throws<StaleVersion>(() => _account.Correct(Person, 1, new PersonDetails("Ada L.", "ada@example.org"), _now));
        _account.Correct(Person, 2, new PersonDetails("Ada L.", "ada@example.org"), _now);
        Assert.Equal("Ada L.", _account.Holder!.Name);
    }

    [Fact]
    public void Nobody_registers_for_another()
    {
        PersonDetails person = new("Eve", "eve@example.org");

        Assert.Throws<Forbidden>(() => _account.Register(Actor.Holder(Guid.CreateVersion7()), person, _now));
        Assert.Throws<Forbidden>(() => _account.Register(Actor.Office("office"), person, _now));
        Assert.Throws<InvalidInput>(() => _account.Register(Person, person with { Email = "nowhere" }, _now));
    }

    [Fact]
    public void Office_disables_and_enables_others_only()
    {
        Actor office = Actor.Office("office");

        Assert.Throws<Forbidden>(() => _account.Disable(Person, 1, "No.", _now));
        Assert.Throws<Forbidden>(() => _account.Disable(office with { AccountId = _account.Id }, 1, "Oneself.", _now));
        _account.Disable(office, 1, "Left.", _now);
        Assert.Throws<IllegalTransition>(() => _account.Disable(office, 2, "Again.", _now));
        _account.Enable(office, 2, null, _now);

        Assert.Equal(AccountStatus.Active, _account.Status);
    }

    [Fact]
    public void Appointment_holds_from_its_first_day_until_the_day_before_its_end()
    {
        DateOnly day = new(2026, 11, 21);
        SecretariatAppointment appointment = SecretariatAppointment.Appoint(
            Actor.Office("office"), _account.Id, Guid.CreateVersion7(), day, day.AddDays(2), null, _now);

        Assert.Equal([false, true, true, false], Enumerable.Range(-1, 4).Select(days => appointment.HoldsOn(day.AddDays(days))));
        Assert.Throws<InvalidInput>(() => appointment.End(Actor.Office("office"), 1, day.AddDays(-1), null, _now));
        Assert.Throws<Forbidden>(() => appointment.End(Person, 1, day, null, _now));
    }
}
