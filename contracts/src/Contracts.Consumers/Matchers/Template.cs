using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Consumers.Matchers;

/// <summary>What a value with matchers in it says: an example, and the rules and generators of its places.</summary>
internal sealed record Template(JsonElement Example, ImmutableArray<RuleEntry> Rules, ImmutableArray<GeneratorEntry> Generators)
{
    /// <summary>Takes a value apart.</summary>
    /// <param name="value">Anything that serializes to JSON, with matchers in it.</param>
    /// <param name="settings">How it serializes.</param>
    /// <param name="version">The version that must be able to say it.</param>
    public static Template Of(object? value, JsonSerializerOptions settings, PactSpecificationVersion version)
    {
        var marked = MatcherMarks.Serialize(value, settings, out var matchers);
        return new TemplateWalk(matchers, version).Run(marked);
    }

    /// <summary>Takes a matcher apart that stands for one text or number: a header, a query parameter, a path, a status.</summary>
    /// <param name="matcher">The matcher.</param>
    /// <param name="what">What it stands for, for the message when it does not fit.</param>
    /// <param name="version">The version that must be able to say it.</param>
    public static (string Example, RuleList? Rules, ValueGenerator? Generator) OfScalar(IMatcher matcher, string what, PactSpecificationVersion version)
    {
        var (example, rules, generators) = Of(matcher, JsonSerializerOptions.Default, version);
        if (example.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            throw new ArgumentException($"The example of {what} is {example.GetRawText()}; it has to be a text, a number or a boolean.", nameof(matcher));
        return (
            example.ValueKind == JsonValueKind.String ? example.GetString()! : example.GetRawText(),
            rules.FirstOrDefault()?.Rules,
            generators.FirstOrDefault()?.Generator);
    }
}
