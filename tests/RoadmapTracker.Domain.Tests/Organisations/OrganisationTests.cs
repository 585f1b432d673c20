using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Domain.Tests.Organisations;

public sealed class OrganisationTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly OrganisationProfile _profile = new("Association for Progress", "AP", OrganisationKind.CivilSociety, null, null);

    [Fact]
    public void Registered_organisation_has_its_history_and_event()
    {
        Organisation organisation = Organisation.Register(Actor.Representative("r"), "association-for-progress", _profile, _now);

        Assert.Equal((1, "association for progress", _now), (organisation.Version, organisation.SortName, organisation.RegisteredAt));
        Assert.Equal("r", Assert.Single(organisation.TakeUnsavedChanges()).ActorSubject);
        Assert.IsType<OrganisationRegistered>(Assert.Single(organisation.TakeUnpublishedEvents()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Association")]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("a b")]
    [InlineData("ä")]
    public void Slug_is_refused_when_it_breaks_the_rule(string slug)
        => Assert.Equal("input.slug", Assert.Throws<InvalidInput>(() => Organisation.Register(Actor.Office("o"), slug, _profile, _now)).Field);

    [Theory]
    [InlineData("Côte d’Ivoire", "cote-divoire")]
    [InlineData("  UN Women (NY) ", "un-women-ny")]
    public void Slug_is_made_from_a_name(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void Profile_is_refused_with_the_field_that_breaks_a_rule()
    {
        Assert.Equal("input.kind", Refusal(_profile with { Kind = OrganisationKind.MemberState }).Field);
        Assert.Equal("input.name", Refusal(_profile with { Name = "…" }).Field);
        Assert.Equal("input.name", Refusal(_profile with { Name = new string('x', Organisation.NameLimit + 1) }).Field);
        Assert.Equal("input.governmentOf", Refusal(_profile with { GovernmentOfId = Guid.CreateVersion7() }).Field);
    }

    [Fact]
    public void Entry_is_corrected_by_its_representative_and_by_no_other()
    {
        Organisation organisation = Organisation.Register(Actor.Office("o"), "ap", _profile, _now);

        Assert.Throws<Forbidden>(() => organisation.Correct(Actor.Representative("x", Guid.CreateVersion7()), 1, _profile, _now));
        organisation.Correct(Actor.Representative("r", organisation.Id), 1, _profile with { Name = "Alliance for Progress" }, _now);
        Assert.Equal(("Alliance for Progress", 2), (organisation.Name, organisation.Version));
        Assert.Throws<StaleVersion>(() => organisation.Correct(Actor.Office("o"), 1, _profile, _now));
    }

    private static InvalidInput Refusal(OrganisationProfile profile)
        => Assert.Throws<InvalidInput>(() => Organisation.Register(Actor.Office("o"), "ap", profile, _now));
}
