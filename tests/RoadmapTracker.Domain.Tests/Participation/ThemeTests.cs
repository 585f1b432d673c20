using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Domain.Tests.Participation;

public sealed class ThemeTests
{
    private static readonly Actor _office = Actor.Office("office");
    private static readonly DateTimeOffset _now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly ThemeNames _names = new("Affordability", null, null, "Accessibilité financière", null, null);

    [Fact]
    public void Only_the_office_keeps_the_vocabulary()
    {
        Actor representative = Actor.Representative("rep", Guid.CreateVersion7());
        Theme theme = Theme.Add(_office, "affordability", _names, _now);

        Assert.Throws<Forbidden>(() => Theme.Add(representative, "affordability", _names, _now));
        Assert.Throws<Forbidden>(() => theme.Rename(representative, 1, _names, _now));
    }

    [Fact]
    public void Names_are_given_by_language()
    {
        Theme theme = Theme.Add(_office, "affordability", _names, _now);
        theme.Rename(_office, 1, _names with { Chinese = "可负担性", French = null }, _now);

        Assert.Equal(("Affordability", "可负担性", null, 2), (theme.NameIn("en"), theme.NameIn("zh"), theme.NameIn("fr"), theme.Version));
    }

    [Fact]
    public void Names_and_slugs_that_break_a_rule_are_refused_with_their_field()
    {
        Assert.Equal("input.slug", Assert.Throws<InvalidInput>(() => Theme.Add(_office, "No Slug", _names, _now)).Field);
        Assert.Equal("input.names.english", Assert.Throws<InvalidInput>(() => Theme.Add(_office, "a", _names with { English = "" }, _now)).Field);
        Assert.Equal("input.names.french", Assert.Throws<InvalidInput>(() => Theme.Add(_office, "a", _names with { French = new string('x', 121) }, _now)).Field);
    }
}
