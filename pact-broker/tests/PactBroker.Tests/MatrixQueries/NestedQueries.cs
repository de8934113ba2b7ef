using PactBroker.Domain.Queries;

namespace PactBroker.Tests.MatrixQueries;

/// <summary>Query strings in which keys nest, as clients spell them. Printed: <c>{a=1}</c> is a map, <c>[…]</c> a list.</summary>
public sealed class NestedQueries
{
    [Theory]
    [InlineData("a=1&b=2", "{a=1, b=2}")]
    [InlineData("?a=x%20y+z&b=%2F%26", "{a=x y z, b=/&}")]
    [InlineData("a=1&a=2", "{a=2}")]
    [InlineData("a", "{a=}")]
    [InlineData("", "{}")]
    [InlineData("a[]=1&a[]=2", "{a=[1, 2]}")]
    [InlineData("a[b]=1&a[c][d]=2", "{a={b=1, c={d=2}}}")]
    [InlineData("q[][p]=A&q[][v]=1&q[][p]=B", "{q=[{p=A, v=1}, {p=B}]}")]
    [InlineData("q[]p=A&q[]v=1&q[]p=B", "{q=[{p=A, v=1}, {p=B}]}")]
    [InlineData("q[][p]=A&x=1&q[][v]=1", "{q=[{p=A, v=1}], x=1}")]
    [InlineData("q%5B%5D%5Bp%5D=A", "{q=[{p=A}]}")]
    [InlineData("s[][t][]=a&s[][t][]=b&s[][c]=1", "{s=[{t=[a, b], c=1}]}")]
    public void Keys_make_lists_and_maps(string query, string printed)
    {
        NestedParameters.TryParse(query, out var parameters, out var error).Should().BeTrue(error);
        Print(new ParameterNode.Map(parameters)).Should().Be(printed);
    }

    [Theory]
    [InlineData("a=1&a[]=2", "The parameter a is used both as a list and as text")]
    [InlineData("a[]=1&a[b]=2", "The parameter a is used both as a map and as a list")]
    [InlineData("a[b]=1&a[]=2", "The parameter a is used both as a list and as a map")]
    public void A_key_of_two_kinds_is_refused(string query, string problem)
    {
        NestedParameters.TryParse(query, out _, out var error).Should().BeFalse();
        error.Should().Be(problem);
    }

    [Fact]
    public void Endless_nesting_is_refused()
        => NestedParameters.TryParse("a" + string.Concat(Enumerable.Repeat("[b]", 10_000)) + "=1", out _, out _).Should().BeFalse();

    private static string Print(ParameterNode? node) => node switch
    {
        ParameterNode.Text text => text.Value,
        ParameterNode.Items items => $"[{string.Join(", ", items.Nodes.Select(Print))}]",
        ParameterNode.Map map => $"{{{string.Join(", ", map.Parameters.Keys.Select(key => $"{key}={Print(map.Parameters[key])}"))}}}",
        _ => "?",
    };
}
