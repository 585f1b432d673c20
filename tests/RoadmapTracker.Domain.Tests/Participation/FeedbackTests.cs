using RoadmapTracker.Domain.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Domain.Tests.Participation;

public sealed class FeedbackTests
{
    private static readonly Guid _organisation = Guid.CreateVersion7();
    private static readonly Guid _recommendation = Guid.CreateVersion7();
    private static readonly Actor _representative = Actor.Representative("rep", _organisation);
    private static readonly DateTimeOffset _now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly FeedbackContent _content = new(FeedbackPosition.Support, "We agree.", "en", [Guid.CreateVersion7()]);

    [Fact]
    public void Foreign_organisation_is_refused_at_every_step()
    {
        Actor foreign = Actor.Representative("other", Guid.CreateVersion7());
        Feedback feedback = Draft();

        Assert.Equal("input.organisation", Assert.Throws<Forbidden>(() => Feedback.Draft(foreign, _organisation, _recommendation, null, _content, _now)).Field);
        Assert.Throws<Forbidden>(() => feedback.Revise(foreign, 1, _content, _now));
        Assert.Throws<Forbidden>(() => feedback.Submit(foreign, 1, null, _now));
        Assert.Throws<Unauthenticated>(() => feedback.Submit(Actor.Anonymous, 1, null, _now));
        Assert.Equal((FeedbackStatus.Draft, 1), (feedback.Status, feedback.Version));
    }

    [Fact]
    public void Office_enters_what_reached_it_on_paper_under_its_own_name()
    {
        Feedback feedback = Feedback.Draft(Actor.Office("officer"), _organisation, _recommendation, null, _content, _now);
        feedback.Submit(Actor.Office("officer"), 1, null, _now);

        Assert.All(feedback.TakeUnsavedChanges(), change => Assert.Equal("officer", change.ActorSubject));
    }

    [Fact]
    public void Later_edition_takes_the_place_of_the_earlier_once_submitted()
    {
        Feedback first = Draft();
        first.Submit(_representative, 1, null, _now);
        Feedback second = Feedback.Draft(_representative, _organisation, _recommendation, first, _content with { Position = FeedbackPosition.DoNotSupport }, _now);
        Assert.Null(first.SupersededById);

        second.Submit(_representative, 1, first, _now);

        Assert.Equal((2, first.Id), (second.Edition, second.RevisesId));
        Assert.Equal((second.Id, 3, FeedbackPosition.Support), (first.SupersededById, first.Version, first.Position));
    }

    [Fact]
    public void There_is_one_draft_at_a_time()
        => Assert.Throws<AlreadyExists>(() => Feedback.Draft(_representative, _organisation, _recommendation, Draft(), _content, _now));

    [Fact]
    public void Submitted_feedback_stays_as_it_is()
    {
        Feedback feedback = Draft();
        feedback.Submit(_representative, 1, null, _now);

        Assert.Throws<IllegalTransition>(() => feedback.Revise(_representative, 2, _content, _now));
        Assert.Throws<IllegalTransition>(() => feedback.Submit(_representative, 2, null, _now));
        Assert.Throws<StaleVersion>(() => feedback.Submit(_representative, 1, null, _now));
    }

    [Fact]
    public void Content_that_breaks_a_rule_is_refused_with_its_field()
    {
        Guid theme = Guid.CreateVersion7();
        Assert.Equal("input.text", Refused(_content with { Text = " " }));
        Assert.Equal("input.text", Refused(_content with { Text = new string('x', Feedback.TextLimit + 1) }));
        Assert.Equal("input.language", Refused(_content with { Language = "de" }));
        Assert.Equal("input.themes", Refused(_content with { Themes = [theme, theme] }));
        Assert.Equal("input.themes", Refused(_content with { Themes = [.. Enumerable.Range(0, Feedback.ThemeLimit + 1).Select(_ => Guid.CreateVersion7())] }));

        static string? Refused(FeedbackContent content)
            => Assert.Throws<InvalidInput>(() => Feedback.Draft(_representative, _organisation, _recommendation, null, content, _now)).Field;
    }

    private static Feedback Draft() => Feedback.Draft(_representative, _organisation, _recommendation, null, _content, _now);
}
