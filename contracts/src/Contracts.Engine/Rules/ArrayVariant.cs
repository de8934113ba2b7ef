using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Attributes;
using Contracts.Engine.Generators;

namespace Contracts.Engine.Rules;

/// <summary>One sort of element that a list must contain.</summary>
/// <param name="Index">Which element of the example's list it is.</param>
public sealed record ArrayVariant(int Index)
{
    /// <summary>The rules of the element; the paths start at the element as <c>$</c>.</summary>
    public ImmutableArray<RuleEntry> Rules { get; init; } = [];

    /// <summary>The generators of the element; the paths start at the element as <c>$</c>.</summary>
    public ImmutableArray<GeneratorEntry> Generators { get; init; } = [];

    internal static ArrayVariant Read(JsonElement variant)
    {
        var attributes = new AttributeReader("variant", variant, "index");
        return new ArrayVariant(attributes.Count("index") ?? 0)
        {
            Rules = [.. attributes.Members("rules").Select(member => new RuleEntry(member.Name, RuleCatalogue.ReadList(member.Value)))],
            Generators = [.. attributes.Members("generators").Select(member => new GeneratorEntry(member.Name, GeneratorCatalogue.Read(member.Value)))],
        };
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (!Generators.IsEmpty)
        {
            writer.WriteStartObject("generators");
            foreach (var (path, generator) in Generators)
            {
                writer.WritePropertyName(path);
                GeneratorCatalogue.Write(writer, generator);
            }

            writer.WriteEndObject();
        }

        writer.WriteNumber("index", Index);
        writer.WriteStartObject("rules");
        foreach (var (path, rules) in Rules)
        {
            writer.WritePropertyName(path);
            RuleCatalogue.WriteList(writer, rules);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
