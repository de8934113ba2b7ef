namespace Contracts.Engine.Paths;

/// <summary>One step of a path expression below the root: a name, an index, or a wildcard.</summary>
public abstract record PathToken
{
    private protected PathToken()
    {
    }
}

/// <summary><c>.name</c> or <c>['any text']</c>: the member with that name.</summary>
/// <param name="Name">The name.</param>
public sealed record FieldToken(string Name) : PathToken;

/// <summary><c>[3]</c>: the element at that place of a list.</summary>
/// <param name="Index">The place, from 0.</param>
public sealed record IndexToken(int Index) : PathToken;

/// <summary><c>.*</c>: every member of a map and every element of a list.</summary>
public sealed record AnyChildToken : PathToken;

/// <summary><c>[*]</c>: every element of a list.</summary>
public sealed record AnyElementToken : PathToken;
