using RoadmapTracker.Domain.Participation;

namespace RoadmapTracker.Domain.Tests.Participation;

/// <summary>What holds of the formula for all ways in which up to 24 voices can speak.</summary>
public sealed class AgreementTests
{
    private const int Most = 24;

    private static readonly Agreement[] _all =
    [
        .. from support in Enumerable.Range(0, Most + 1)
           from reservations in Enumerable.Range(0, Most + 1 - support)
           from against in Enumerable.Range(0, Most + 1 - support - reservations)
           select new Agreement(support, reservations, 0, against),
    ];

    private static readonly Agreement[] _valued = [.. _all.Where(agreement => agreement.Positions >= 2)];

    [Fact]
    public void Value_is_one_minus_the_mean_distance_over_the_greatest_mean_distance_of_so_many()
    {
        Dictionary<int, double> greatest = _valued.GroupBy(agreement => agreement.Positions).ToDictionary(same => same.Key, same => same.Max(Distance));

        Assert.All(_valued, agreement => Assert.Equal(1 - (Distance(agreement) / greatest[agreement.Positions]), agreement.Value!.Value, 12));
    }

    [Fact]
    public void Value_lies_between_0_and_1() => Assert.All(_valued, agreement => Assert.InRange(agreement.Value!.Value, 0, 1));

    [Fact]
    public void Value_is_1_exactly_when_all_say_the_same()
        => Assert.All(_valued, agreement => Assert.Equal(Scale(agreement).Distinct().Count() == 1, agreement.Value == 1));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Value_is_0_when_voices_are_split_between_the_ends(int half)
    {
        Assert.Equal(0, new Agreement(half, 0, 0, half).Value);
        Assert.Equal(0, new Agreement(half + 1, 0, 3, half).Value);
    }

    [Fact]
    public void Value_is_the_same_with_the_ends_of_the_scale_exchanged()
        => Assert.All(_valued, agreement => Assert.Equal(agreement.Value, new Agreement(agreement.DoNotSupport, agreement.SupportWithReservations, 0, agreement.Support).Value));

    [Fact]
    public void Voice_in_the_middle_never_lowers_the_value() => Assert.All(_valued, agreement =>
    {
        double[] sorted = [.. Scale(agreement).Order()];
        foreach (double middle in new[] { sorted[(sorted.Length - 1) / 2], sorted[sorted.Length / 2] })
            Assert.True((agreement + At(middle)).Value >= agreement.Value - 1e-12, $"{agreement} with a voice at {middle}");
    });

    [Fact]
    public void Voice_that_says_what_all_say_keeps_the_value_at_1()
        => Assert.All(_valued.Where(agreement => agreement.Value == 1), agreement => Assert.Equal(1, (agreement + At(Scale(agreement).First())).Value));

    [Fact]
    public void Order_of_voices_does_not_matter()
    {
        Random random = new(20190610);
        foreach (Agreement agreement in _valued)
        {
            double[] voices = [.. Scale(agreement)];
            random.Shuffle(voices);
            Assert.Equal(agreement, Agreement.Sum(voices.Select(At)));
        }
    }

    [Fact]
    public void Voice_without_position_counts_and_changes_nothing_else() => Assert.All(_all, agreement =>
    {
        Agreement heard = agreement + Agreement.Of(FeedbackPosition.NoPosition, 2);
        Assert.Equal((agreement.Voices + 2, agreement.Positions, agreement.Value, agreement.IsThin), (heard.Voices, heard.Positions, heard.Value, heard.IsThin));
    });

    [Fact]
    public void Fewer_than_two_positions_have_no_value()
        => Assert.All(_all.Where(agreement => agreement.Positions < 2), agreement => Assert.Null(agreement.Value));

    [Fact]
    public void Thin_is_where_one_more_voice_can_move_the_value_by_more_than_half() => Assert.All(_valued, agreement =>
    {
        double moved = new[] { 0, 0.5, 1 }.Max(place => Math.Abs((agreement + At(place)).Value!.Value - agreement.Value!.Value));
        if (!agreement.IsThin) Assert.InRange(moved, 0, 0.5);
        else if (agreement.Value == 1) Assert.True(moved > 0.5 || agreement.SupportWithReservations > 0);
    });

    private static double Distance(Agreement agreement)
    {
        double[] places = [.. Scale(agreement)];
        return places.SelectMany((place, i) => places.Skip(i + 1).Select(other => Math.Abs(place - other))).Average();
    }

    private static IEnumerable<double> Scale(Agreement agreement) =>
    [
        .. Enumerable.Repeat(1d, agreement.Support), .. Enumerable.Repeat(0.5, agreement.SupportWithReservations), .. Enumerable.Repeat(0d, agreement.DoNotSupport),
    ];

    private static Agreement At(double place) => Agreement.Of(
        place switch { 1 => FeedbackPosition.Support, 0 => FeedbackPosition.DoNotSupport, _ => FeedbackPosition.SupportWithReservations }, 1);
}
