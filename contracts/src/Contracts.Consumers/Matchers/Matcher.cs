using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Consumers.Matchers;

/// <summary>A matcher of <see cref="Match"/>.</summary>
[JsonConverter(typeof(MatcherConverterFactory))]
internal sealed class Matcher(object? value, params ReadOnlySpan<MatchingRule> rules) : IMatcher
{
    public object? Value { get; } = value;

    public ImmutableArray<MatchingRule> Rules { get; } = [.. rules];

    public RuleCombination Combine { get; init; }

    public ValueGenerator? Generator { get; init; }

    public ExampleShape Shape { get; init; } = ExampleShape.Plain;

    /// <summary>How often the item of a list stands in the example.</summary>
    public int Count { get; init; } = 1;

    public static Matcher Copy(IMatcher matcher) => new(matcher.Value, matcher.Rules.AsSpan())
    {
        Combine = matcher.Combine,
        Generator = matcher.Generator,
        Shape = (matcher as Matcher)?.Shape ?? ExampleShape.Plain,
        Count = (matcher as Matcher)?.Count ?? 1,
    };

    public Matcher With(RuleCombination combine, params ReadOnlySpan<MatchingRule> rules) =>
        new(Value, rules) { Combine = combine, Generator = Generator, Shape = Shape, Count = Count };

    public Matcher With(ValueGenerator generator) =>
        new(Value, Rules.AsSpan()) { Combine = Combine, Generator = generator, Shape = Shape, Count = Count };
}
