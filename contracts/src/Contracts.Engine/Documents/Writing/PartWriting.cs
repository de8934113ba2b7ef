using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Documents.V3;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Documents.Writing;

/// <summary>The parts of an interaction that more than one version writes in the same way.</summary>
internal static class PartWriting
{
    public static void Extra(Utf8JsonWriter writer, IEnumerable<ExtraMember> members)
    {
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    public static void Common(Utf8JsonWriter writer, Interaction interaction)
    {
        writer.WriteString("description", interaction.Description);
        if (interaction.Id is { } id)
            writer.WriteString("_id", id);
        Extra(writer, interaction.Extra);
    }

    /// <summary>Provider states as V3 and V4 have them.</summary>
    public static void States(Utf8JsonWriter writer, ImmutableArray<ProviderState> states)
    {
        if (states.IsEmpty)
            return;

        writer.WriteStartArray("providerStates");
        foreach (var state in states)
        {
            writer.WriteStartObject();
            writer.WriteString("name", state.Name);
            if (!state.Parameters.IsEmpty)
                Map(writer, "params", state.Parameters);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void Map(Utf8JsonWriter writer, string name, ImmutableArray<KeyValuePair<string, JsonElement>> members)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in members)
        {
            writer.WritePropertyName(key);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    /// <summary>Headers as V1 to V3 have them: several values in one text.</summary>
    public static void JoinedHeaders(Utf8JsonWriter writer, ImmutableArray<Header>? headers)
    {
        if (headers is not { } list)
            return;

        writer.WriteStartObject("headers");
        foreach (var header in list)
            writer.WriteString(header.Name, string.Join(", ", header.Values));
        writer.WriteEndObject();
    }

    /// <summary>The query as V3 and V4 have it.</summary>
    public static void QueryMap(Utf8JsonWriter writer, ImmutableArray<QueryParameter>? query)
    {
        if (query is not { } parameters)
            return;

        writer.WriteStartObject("query");
        foreach (var parameter in parameters)
        {
            writer.WriteStartArray(parameter.Name);
            foreach (var value in parameter.Values)
                writer.WriteStringValue(value);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>Rules and generators as V3 and V4 have them.</summary>
    public static void RulesAndGenerators(Utf8JsonWriter writer, MatchingRules rules, GeneratorSet generators)
    {
        if (!rules.IsEmpty)
        {
            writer.WritePropertyName("matchingRules");
            CategorizedRules.Write(writer, rules);
        }

        if (!CategorizedGenerators.IsEmpty(generators))
        {
            writer.WritePropertyName("generators");
            CategorizedGenerators.Write(writer, generators);
        }
    }
}
