using System.Collections.Immutable;
using Contracts.Engine.Documents;

namespace Contracts.Engine.Generators;

/// <summary>All generators of one request, response or message, by category.</summary>
public sealed record GeneratorSet
{
    /// <summary>No generators: the example is used as it stands.</summary>
    public static GeneratorSet None { get; } = new();

    /// <summary>The generator of the method.</summary>
    public ValueGenerator? Method { get; init; }

    /// <summary>The generator of the path.</summary>
    public ValueGenerator? Path { get; init; }

    /// <summary>The generator of the status.</summary>
    public ValueGenerator? Status { get; init; }

    /// <summary>Generators of query parameters, by name.</summary>
    public ImmutableArray<GeneratorEntry> Query { get; init; } = [];

    /// <summary>Generators of headers, by name.</summary>
    public ImmutableArray<GeneratorEntry> Header { get; init; } = [];

    /// <summary>Generators of message metadata, by name.</summary>
    public ImmutableArray<GeneratorEntry> Metadata { get; init; } = [];

    /// <summary>Generators of the body or a message's contents, by path expression.</summary>
    public ImmutableArray<GeneratorEntry> Body { get; init; } = [];

    /// <summary>Categories that the specification does not name.</summary>
    public ImmutableArray<ExtraMember> Extra { get; init; } = [];
}

/// <summary>The generator of one name or path.</summary>
/// <param name="Key">The name or path expression as the file gives it.</param>
/// <param name="Generator">The generator.</param>
public sealed record GeneratorEntry(string Key, ValueGenerator Generator);
