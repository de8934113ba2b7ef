using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Consumers.Matchers;

/// <summary>An example with the rules that replace equality. Stands anywhere in a body, in place of the value; the ready ones come from <see cref="Match"/>.</summary>
[JsonConverter(typeof(MatcherConverterFactory))]
public interface IMatcher
{
    /// <summary>The example: anything that serializes to JSON, with other matchers anywhere in it.</summary>
    object? Value { get; }

    /// <summary>The rules.</summary>
    ImmutableArray<MatchingRule> Rules { get; }

    /// <summary>Whether all rules must hold or one is enough.</summary>
    RuleCombination Combine => RuleCombination.And;

    /// <summary>What replaces the example when the pact is used; null for nothing.</summary>
    ValueGenerator? Generator => null;
}
