using System.Collections.Immutable;
using Contracts.Engine.Documents;

namespace Contracts.Engine.Rules;

/// <summary>All matching rules of one request, response or message, by category.</summary>
public sealed record MatchingRules
{
    /// <summary>No rules: everything is compared by equality.</summary>
    public static MatchingRules None { get; } = new();

    /// <summary>Rules of the method.</summary>
    public RuleList? Method { get; init; }

    /// <summary>Rules of the path.</summary>
    public RuleList? Path { get; init; }

    /// <summary>Rules of the status (V4).</summary>
    public RuleList? Status { get; init; }

    /// <summary>Rules of query parameters, by bare name.</summary>
    public ImmutableArray<RuleEntry> Query { get; init; } = [];

    /// <summary>Rules of headers, by bare name.</summary>
    public ImmutableArray<RuleEntry> Header { get; init; } = [];

    /// <summary>Rules of message metadata, by name or path.</summary>
    public ImmutableArray<RuleEntry> Metadata { get; init; } = [];

    /// <summary>Rules of the body or a message's contents, by path expression.</summary>
    public ImmutableArray<RuleEntry> Body { get; init; } = [];

    /// <summary>Categories that the specification does not name.</summary>
    public ImmutableArray<ExtraMember> Extra { get; init; } = [];

    /// <summary>Whether there is no rule at all.</summary>
    public bool IsEmpty => this == None
        || (Method is null && Path is null && Status is null && Query.IsEmpty && Header.IsEmpty && Metadata.IsEmpty && Body.IsEmpty && Extra.IsEmpty);
}

/// <summary>The rules of one name or path.</summary>
/// <param name="Key">The name (query, header, metadata) or path expression (body) as the file gives it.</param>
/// <param name="Rules">The rules.</param>
public sealed record RuleEntry(string Key, RuleList Rules);
