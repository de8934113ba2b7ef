using System.Collections.Immutable;

namespace Contracts.Engine.Paths;

/// <summary>
/// Whether paths can mean the same place. An index stands for every element of its list: a provider that changes an element's field changes it in all of them.
/// So the answer may be yes too often, and never no where it matters.
/// </summary>
public static class PathOverlap
{
    /// <summary>Whether a path is the asked place, or within it.</summary>
    public static bool IsAtOrBelow(ImmutableArray<PathToken> path, ImmutableArray<PathToken> asked) =>
        path.Length >= asked.Length && asked.Zip(path).All(pair => CanBeSame(pair.First, pair.Second));

    /// <summary>Whether a path is around the asked place.</summary>
    public static bool IsAbove(ImmutableArray<PathToken> path, ImmutableArray<PathToken> asked) => path.Length < asked.Length && IsAtOrBelow(asked, path);

    /// <summary>Whether two steps can lead to the same place.</summary>
    public static bool CanBeSame(PathToken one, PathToken other) => (one, other) switch
    {
        (AnyChildToken, _) or (_, AnyChildToken) => true,
        (FieldToken left, FieldToken right) => left.Name == right.Name,
        // Other tools write the third element as .2 too.
        (FieldToken field, _) => IsNumber(field),
        (_, FieldToken field) => IsNumber(field),
        _ => true,
    };

    private static bool IsNumber(FieldToken field) => field.Name.All(char.IsAsciiDigit);
}
