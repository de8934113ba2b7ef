using Contracts.Engine.Paths;

namespace PactBroker.Pages.Layout;

/// <summary>What is said about a value of a body, at its place.</summary>
/// <param name="Path">Which values.</param>
/// <param name="Text">What is said.</param>
/// <param name="Wrong">Whether it says that something is wrong.</param>
internal sealed record JsonNote(PathExpression Path, string Text, bool Wrong = false)
{
    /// <summary>A note at a path as files have it; null where that is no path.</summary>
    public static JsonNote? At(string? path, string text, bool wrong = false) => PathExpression.TryParse(path ?? "", out var expression, out _) ? new JsonNote(expression, text, wrong) : null;

    public bool IsAt(IReadOnlyList<PathToken> place) => Path.Tokens.Length == place.Count && Path.Tokens.Zip(place, Covers).All(covers => covers);

    private static bool Covers(PathToken token, PathToken place) => token switch
    {
        AnyChildToken => true,
        AnyElementToken => place is IndexToken,
        FieldToken { Name: var name } when place is IndexToken { Index: var index } => name == $"{index}",
        _ => token == place,
    };
}
