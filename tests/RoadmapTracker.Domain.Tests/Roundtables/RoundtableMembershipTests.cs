using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Roundtables;

namespace RoadmapTracker.Domain.Tests.Roundtables;

public sealed class RoundtableMembershipTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly _listDate = new(2020, 4, 24);
    private static readonly Actor _office = Actor.Office("office");

    [Fact]
    public void Stated_membership_counts_from_the_date_of_its_list()
    {
        RoundtableMembership membership = Stated(new DateOnly(2021, 4, 30));

        Assert.False(membership.HoldsOn(new DateOnly(2021, 4, 29)));
        Assert.True(membership.HoldsOn(new DateOnly(2021, 4, 30)));
    }

    [Fact]
    public void Undated_statement_counts_from_the_participant_list() => Assert.Equal(_listDate, Stated(statedOn: null).CountsFrom);

    [Fact]
    public void Ended_membership_does_not_count_on_the_day_it_ends()
    {
        RoundtableMembership membership = Appoint();
        membership.End(_office, 1, new DateOnly(2026, 6, 1), "Stepped down.", _now);

        Assert.True(membership.HoldsOn(new DateOnly(2026, 5, 31)));
        Assert.False(membership.HoldsOn(new DateOnly(2026, 6, 1)));
        Assert.Throws<IllegalTransition>(() => membership.End(_office, 2, new DateOnly(2026, 7, 1), "Again.", _now));
    }

    [Fact]
    public void Ending_is_refused_before_the_beginning_without_a_reason_and_to_others()
    {
        RoundtableMembership membership = Appoint();

        Assert.Equal("input.to", Assert.Throws<InvalidInput>(() => membership.End(_office, 1, new DateOnly(2025, 12, 31), "x", _now)).Field);
        Assert.Equal("input.reason", Assert.Throws<InvalidInput>(() => membership.End(_office, 1, new DateOnly(2026, 6, 1), " ", _now)).Field);
        Assert.Throws<Forbidden>(() => membership.End(Actor.Representative("r", membership.OrganisationId), 1, new DateOnly(2026, 6, 1), "x", _now));
        Assert.Equal((null, 1), (membership.To, membership.Version));
    }

    private static RoundtableMembership Appoint() => RoundtableMembership.Appoint(
        _office, Guid.CreateVersion7(), Guid.CreateVersion7(), RoundtableRole.Champion, new DateOnly(2026, 1, 1), null, null, _now);

    private static RoundtableMembership Stated(DateOnly? statedOn) => RoundtableMembership.FromSource(new StatedMembership(
        Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), RoundtableRole.Participant, 1, statedOn, _listDate, "Research ICT Africa", null, Basis.Stated, null));
}
