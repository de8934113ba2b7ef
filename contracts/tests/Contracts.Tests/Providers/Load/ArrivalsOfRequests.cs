using Contracts.Providers.Load;

namespace Contracts.Tests.Providers.Load;

public sealed class ArrivalsOfRequests
{
    [Fact]
    public void A_steady_rate_has_them_at_even_distances() =>
        Milliseconds((0, 4), (1, 4)).Should().Equal(0, 250, 500, 750);

    [Fact]
    [Trait("row", "S2-022")]
    public void A_rising_rate_has_them_ever_closer()
    {
        var arrivals = Milliseconds((10, 10));

        arrivals.Should().HaveCount(50, "the rate rises from nothing to ten in ten seconds").And.BeInAscendingOrder();
        arrivals.Zip(arrivals.Skip(1), (one, next) => next - one).Should().BeInDescendingOrder();
        arrivals.Count(at => at < 5000).Should().Be(13, "the first half of the time has a quarter of them, 12.5");
    }

    [Fact]
    [Trait("row", "S2-022")]
    public void A_falling_rate_is_the_mirror_of_a_rising_one() =>
        Milliseconds((0, 10), (10, 0)).Count(at => at < 5000).Should().Be(38, "the first half has three quarters, 37.5");

    [Theory]
    [InlineData("30:10,60:100,30:0", 150 + 3300 + 1500)]
    [InlineData("0:100,60:100", 6000)]
    [InlineData("1:0.5,1:0.5", 1)]
    [InlineData("10:0,10:0", 0)]
    public void There_are_as_many_as_the_area_below_the_rate(string stages, int count) =>
        Milliseconds([.. stages.Split(',').Select(stage => stage.Split(':')).Select(parts => (double.Parse(parts[0]), double.Parse(parts[1])))]).Should().HaveCount(count).And.BeInAscendingOrder();

    [Fact]
    [Trait("row", "S2-025")]
    public void Turns_are_taken_by_weight_and_not_all_at_once()
    {
        var mix = new Mix<string>([("often", 3), ("sometimes", 2), ("seldom", 1)]);

        var turns = Enumerable.Range(0, 12).Select(_ => mix.Next()).ToList();

        turns.Take(6).Should().Equal(turns.Skip(6));
        turns.CountBy(turn => turn).Should().BeEquivalentTo([KeyValuePair.Create("often", 6), KeyValuePair.Create("sometimes", 4), KeyValuePair.Create("seldom", 2)]);
        string.Join(' ', turns).Should().NotContain("often often often");
    }

    private static List<double> Milliseconds(params (double Seconds, double Rate)[] stages) =>
        [.. Arrivals.Of(stages.Select(stage => new LoadStage(TimeSpan.FromSeconds(stage.Seconds), stage.Rate))).Select(at => at.TotalMilliseconds)];
}
