using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Contracts.Engine.Paths;

/// <summary>Which values of a document a rule or generator is about: <c>$.items[*].price</c>.</summary>
public sealed class PathExpression
{
    /// <summary>The whole document: <c>$</c>.</summary>
    public static PathExpression Root { get; } = new([]);

    /// <summary>An expression of given steps below the root.</summary>
    /// <param name="tokens">The steps.</param>
    public PathExpression(ImmutableArray<PathToken> tokens) => Tokens = tokens;

    /// <summary>The steps below the root.</summary>
    public ImmutableArray<PathToken> Tokens { get; }

    /// <summary>Reads an expression. The leading <c>$</c> may be missing before a plain name; an empty text is the root.</summary>
    /// <param name="text">The expression.</param>
    /// <exception cref="PathFormatException">The text is not an expression; the message points at the place.</exception>
    public static PathExpression Parse(string text) =>
        TryParse(text, out var expression, out var error) ? expression : throw new PathFormatException(error);

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="expression">The expression read.</param>
    /// <param name="error">What is wrong and where, when it cannot be read.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out PathExpression? expression, [NotNullWhen(false)] out string? error)
    {
        var parser = new PathParser(text);
        error = parser.Run();
        expression = error is null ? new PathExpression(parser.Tokens) : null;
        return error is null;
    }

    /// <summary>The expression as files have it: <c>$.a['odd name'][0]</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("$");
        foreach (var token in Tokens)
            PathText.Append(text, token);
        return text.ToString();
    }
}
