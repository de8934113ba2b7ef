using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Providers.Replay;

namespace Contracts.Tests.Providers.Replay;

public sealed class RequestTargets
{
    [Theory]
    [InlineData("http://h/", "/a/b", "http://h/a/b")]
    [InlineData("http://h/base/", "/a", "http://h/base/a")]
    [InlineData("http://h/base", "a", "http://h/base/a")]
    [InlineData("http://h", "/a b/ü/%2F%c3", "http://h/a%20b/%C3%BC/%2F%c3")]
    [InlineData("http://h", "/{id}|\"^", "http://h/%7Bid%7D%7C%22%5E")]
    [InlineData("http://h", "/a?x=1", "http://h/a?x=1")]
    [InlineData("http://h", "/😀", "http://h/%F0%9F%98%80")]
    public void The_path_is_escaped_where_it_must_be(string baseAddress, string path, string expected) =>
        RequestTarget.Build(new Uri(baseAddress), path, null).AbsoluteUri.Should().Be(expected);

    [Theory]
    [InlineData("b=2", "a=1", "?a=1&b=2")]
    [InlineData("a=2;1", null, "?a=2&a=1")]
    [InlineData("flag", "a=", "?a=&flag")]
    [InlineData("a[]=x y+z", null, "?a%5B%5D=x+y%2Bz")]
    [InlineData("q=ü&=/", null, "?q=%C3%BC%26%3D%2F")]
    public void The_query_is_sorted_by_name_and_form_encoded(string first, string? second, string expected)
    {
        ImmutableArray<QueryParameter> query = [.. new[] { first, second }.OfType<string>().Select(Parse)];

        RequestTarget.Build(new Uri("http://h"), "/", query).Query.Should().Be(expected);
    }

    // "name=value;value", or a name alone for a parameter without a value.
    private static QueryParameter Parse(string text) => text.Split('=', 2) switch
    {
        [var name, var values] => new QueryParameter(name, [.. values.Split(';')]),
        _ => new QueryParameter(text, [null]),
    };
}
