using Contracts.Schemas.Events;

namespace Contracts.Schemas.Tests.Events;

/// <summary>What is published under a key arrives in the queues whose patterns cover it, and an event of which only some arrive does not.</summary>
public sealed class ReachingAReader
{
    [Theory]
    [InlineData("stock.changed", "stock.changed", true)]
    [InlineData("stock.changed", "stock.*", true)]
    [InlineData("stock.changed", "#", true)]
    [InlineData("stock.changed", "stock.changed.#", true)]
    [InlineData("stock.changed", "stock", false)]
    [InlineData("stock.changed", "*", false)]
    [InlineData("stock.east.changed", "stock.#.changed", true)]
    [InlineData("stock.east.changed", "stock.*.*.changed", false)]
    [InlineData("stock.{warehouse}", "stock.*", true)]
    [InlineData("stock.{warehouse}", "stock.east", false)]
    [InlineData("stock.{warehouse}", "stock.{warehouse}", false)]
    public void A_pattern_covers_a_key(string key, string pattern, bool arrives) =>
        ChannelMatching.Reaches(new EventChannel.Exchange("inventory", key), new EventChannel.Exchange("inventory", pattern)).Should().Be(arrives);

    [Fact]
    public void A_pattern_of_many_wildcards_takes_no_longer_than_it_is_long()
    {
        var pattern = string.Join('.', Enumerable.Repeat("#.*", 200)) + ".end";

        ChannelMatching.Reaches(new EventChannel.Exchange("x", string.Join('.', Enumerable.Repeat("a", 400))), new EventChannel.Exchange("x", pattern)).Should().BeFalse();
    }

    [Fact]
    public void Another_exchange_or_another_kind_of_channel_is_not_reached()
    {
        ChannelMatching.Reaches(new EventChannel.Exchange("a", "k"), new EventChannel.Exchange("b", "#")).Should().BeFalse();
        ChannelMatching.Reaches(new EventChannel.Topic("a"), new EventChannel.Topic("a")).Should().BeTrue();
        ChannelMatching.Reaches(new EventChannel.Topic("a"), new EventChannel.Exchange("a", "#")).Should().BeFalse();
    }
}
