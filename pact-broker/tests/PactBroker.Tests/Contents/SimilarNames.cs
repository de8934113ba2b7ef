using PactBroker.Domain.Contents;

namespace PactBroker.Tests.Contents;

public sealed class SimilarNames
{
    [Theory]
    [InlineData("Foo", "foo-service", true)]
    [InlineData("FooBar", "foo_bar", true)]
    [InlineData("Foo::Bar", "foo bar", true)]
    [InlineData("Orders", "Order API", true)]
    [InlineData("Foo", "Bar", false)]
    [InlineData("Foo", "Foo Bar", false)]
    public void Names_are_similar_when_they_are_the_same_words(string existing, string added, bool similar) =>
        NameSimilarity.Similar(added, [existing]).Any().Should().Be(similar);

    [Fact]
    public void A_name_is_not_similar_to_itself() => NameSimilarity.Similar("Foo", ["Foo", "foo"]).Should().Equal("foo");
}
