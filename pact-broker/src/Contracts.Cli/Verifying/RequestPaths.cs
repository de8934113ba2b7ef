using System.IO.Enumeration;

namespace Contracts.Cli.Verifying;

/// <summary>The requests that something is meant for: those whose path, below the provider's address, fits. <c>*</c> stands for any text.</summary>
internal sealed record RequestPaths(string Pattern)
{
    public static RequestPaths All { get; } = new("*");

    /// <summary>What stands before the first space, where it begins with a slash: "/orders/* X-Key: 7". A header's name and a parameter's never do.</summary>
    public static (RequestPaths Paths, string What) Split(string text) =>
        text.StartsWith('/') && text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? (new RequestPaths(text[..end]), text[end..].TrimStart()) : (All, text);

    public bool Contain(Uri request, Uri provider)
    {
        var below = Math.Min(provider.AbsolutePath.TrimEnd('/').Length, request.AbsolutePath.Length);
        return FileSystemName.MatchesSimpleExpression(Pattern, request.AbsolutePath.AsSpan(below), ignoreCase: false);
    }
}
