using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Documents;

/// <summary>A message: an example of its contents and metadata, with the rules that a real one is compared by.</summary>
public sealed record ExpectedMessage
{
    /// <summary>The contents.</summary>
    public Body Contents { get; init; } = Body.Missing;

    /// <summary>Metadata by name, in the order of the file: <c>contentType</c>, topic, key, routing key.</summary>
    public ImmutableArray<KeyValuePair<string, JsonElement>> Metadata { get; init; } = [];

    /// <summary>The rules that replace equality; those of the contents are in the category <c>body</c>.</summary>
    public MatchingRules MatchingRules { get; init; } = MatchingRules.None;

    /// <summary>What replaces the example's values when the message is produced.</summary>
    public GeneratorSet Generators { get; init; } = GeneratorSet.None;

    /// <summary>Members that the specification does not name.</summary>
    public ImmutableArray<ExtraMember> Extra { get; init; } = [];
}
