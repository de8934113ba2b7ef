using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Consumers.Matchers;

/// <summary>Walks a serialized template: writes the example, and notes the rules of each mark under its path.</summary>
internal sealed class TemplateWalk(IReadOnlyList<IMatcher> matchers, PactSpecificationVersion version)
{
    private readonly ImmutableArray<RuleEntry>.Builder _rules = ImmutableArray.CreateBuilder<RuleEntry>();

    private readonly ImmutableArray<GeneratorEntry>.Builder _generators = ImmutableArray.CreateBuilder<GeneratorEntry>();

    public Template Run(JsonElement marked)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Walk(writer, marked, TemplatePath.Root);
        return new Template(JsonElement.Parse(buffer.WrittenSpan), _rules.DrainToImmutable(), _generators.DrainToImmutable());
    }

    // Without a path only the example is written: the rules of this place are noted already.
    private void Walk(Utf8JsonWriter writer, JsonElement value, TemplatePath? path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.TryGetProperty(MatcherMarks.Name, out var number):
                WalkMatcher(writer, matchers[number.GetInt32()], value.GetProperty(MatcherMarks.Value), path);
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Walk(writer, member.Value, path?.Member(member.Name));
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    Walk(writer, item, path?.Item(index++));
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private void WalkMatcher(Utf8JsonWriter writer, IMatcher matcher, JsonElement value, TemplatePath? path)
    {
        var shape = (matcher as Matcher)?.Shape ?? ExampleShape.Plain;
        if (path is not null)
        {
            if (matcher.Generator is { } generator)
                Note(path, generator);
            if (shape != ExampleShape.Variants)
                Note(path, new RuleList(matcher.Combine, matcher.Rules), value);
        }

        switch (shape)
        {
            case ExampleShape.Item:
                WalkItems(writer, value, ((Matcher)matcher).Count, path?.EveryItem());
                break;
            case ExampleShape.Map:
                WalkMap(writer, value, path?.EveryMember());
                break;
            case ExampleShape.Variants:
                WalkVariants(writer, value, path);
                break;
            default:
                WalkPlain(writer, matcher, value, path);
                break;
        }
    }

    /// <summary>The rules of the only item of a list under a type rule hold for every item, as in other Pact tools.</summary>
    private void WalkPlain(Utf8JsonWriter writer, IMatcher matcher, JsonElement value, TemplatePath? path)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 1 && matcher.Rules.Any(rule => rule is TypeRule))
            WalkItems(writer, value[0], 1, path?.EveryItem());
        else
            Walk(writer, value, path);
    }

    private void WalkItems(Utf8JsonWriter writer, JsonElement item, int count, TemplatePath? path)
    {
        writer.WriteStartArray();
        for (var i = 0; i < count; i++)
            Walk(writer, item, i == 0 ? path : null);
        writer.WriteEndArray();
    }

    private void WalkMap(Utf8JsonWriter writer, JsonElement map, TemplatePath? path)
    {
        if (map.ValueKind != JsonValueKind.Object || !map.EnumerateObject().Any())
            throw new ArgumentException($"A rule for the entries of a map needs an example with at least one entry, not {map.GetRawText()}.", nameof(map));

        writer.WriteStartObject();
        foreach (var member in map.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            Walk(writer, member.Value, path);
            path = null;
        }

        writer.WriteEndObject();
    }

    private void WalkVariants(Utf8JsonWriter writer, JsonElement variants, TemplatePath? path)
    {
        var described = ImmutableArray.CreateBuilder<ArrayVariant>();
        writer.WriteStartArray();
        foreach (var variant in variants.EnumerateArray())
        {
            var (example, variantRules, variantGenerators) = new TemplateWalk(matchers, version).Run(variant);
            example.WriteTo(writer);
            described.Add(new ArrayVariant(described.Count) { Rules = variantRules, Generators = variantGenerators });
        }

        writer.WriteEndArray();
        if (path is not null)
            Note(path, new RuleList(RuleCombination.And, [new ArrayContainsRule(described.DrainToImmutable())]), variants);
    }

    private void Note(TemplatePath path, RuleList list, JsonElement example)
    {
        if (list.Rules.IsEmpty)
            return;

        VersionLimits.Check(version, list);
        if (list.Combine == RuleCombination.Or && example.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            throw new NotSupportedException($"{path}: an object or a list cannot be one thing or another in a pact (Match.Nullable, Match.AnyOf); say so for its members.");
        _rules.Add(new RuleEntry(path.ToString(), list));
    }

    private void Note(TemplatePath path, ValueGenerator generator)
    {
        VersionLimits.Check(version, generator);
        _generators.Add(new GeneratorEntry(path.ToString(), generator));
    }
}
