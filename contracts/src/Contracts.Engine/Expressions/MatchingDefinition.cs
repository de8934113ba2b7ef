using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Contracts.Engine.Generators;
using Contracts.Engine.Json;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Expressions;

/// <summary>What a matching definition expression says: rules with an example, as plugins and other languages write them in one text.</summary>
/// <example><c>matching(regex, '\d+', '12')</c>, <c>notEmpty('x'), matching(type, 'x')</c>, <c>eachKey(matching(regex, '[a-z]+', 'key')), eachValue(matching(integer, 1))</c></example>
public sealed record MatchingDefinition
{
    /// <summary>The rules, in order; all must hold.</summary>
    public ImmutableArray<MatchingRule> Rules { get; init; } = [];

    /// <summary>The example of the first part that gives one; null when none does.</summary>
    public JsonElement? Example { get; init; }

    /// <summary>What replaces the example; null when it stays.</summary>
    public ValueGenerator? Generator { get; init; }

    /// <summary>Names of other values whose rules hold for this one too: <c>matching($'address')</c>. Whoever knows the names puts the rules in.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <exception cref="DefinitionFormatException">The text is not a definition; the message points at the place.</exception>
    public static MatchingDefinition Parse(string text) =>
        TryParse(text, out var definition, out var error) ? definition : throw new DefinitionFormatException(error);

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="definition">What it says.</param>
    /// <param name="error">What is wrong and where, when it cannot be read.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out MatchingDefinition? definition, [NotNullWhen(false)] out string? error)
    {
        var reader = new DefinitionReader(text);
        definition = new DefinitionParser(reader).ParseAll();
        error = reader.Error;
        if (error is not null)
            definition = null;
        return error is null;
    }

    /// <summary>The same for the items of a list that has one or more.</summary>
    internal MatchingDefinition AsItems() => this with { Rules = [new TypeRule { Min = 1 }, .. Rules], Example = JsonValues.OfList([Example]), Generator = null };

    internal MatchingDefinition And(MatchingDefinition next) => new()
    {
        Rules = [.. Rules, .. next.Rules],
        Example = Example ?? next.Example,
        Generator = Generator ?? next.Generator,
        References = [.. References, .. next.References],
    };
}
