using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.V3;
using Contracts.Engine.Documents.Writing;
using Contracts.Engine.Generators;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Documents.V2;

/// <summary>Interactions as V1 and V2 files have them.</summary>
internal static class V2Writing
{
    public static void Interaction(Utf8JsonWriter writer, Interaction interaction, PactSpecificationVersion version)
    {
        if (interaction is not HttpInteraction http)
            throw PactFormatException.Inexpressible(version, "A message", "Write the pact as version 3 or 4.");

        writer.WriteStartObject();
        PartWriting.Common(writer, interaction);
        State(writer, interaction.ProviderStates, version);

        writer.WriteStartObject("request");
        writer.WriteString("method", http.Request.Method);
        writer.WriteString("path", http.Request.Path);
        if (http.Request.Query is { } query)
            writer.WriteString("query", QueryText.Format(query));
        PartWriting.JoinedHeaders(writer, http.Request.Headers);
        PlainBody.Write(writer, "body", http.Request.Body, http.Request.Body.ContentType ?? http.Request.Headers.ContentType());
        Rules(writer, http.Request.MatchingRules, http.Request.Generators, version);
        PartWriting.Extra(writer, http.Request.Extra);
        writer.WriteEndObject();

        writer.WriteStartObject("response");
        writer.WriteNumber("status", http.Response.Status);
        PartWriting.JoinedHeaders(writer, http.Response.Headers);
        PlainBody.Write(writer, "body", http.Response.Body, http.Response.Body.ContentType ?? http.Response.Headers.ContentType());
        Rules(writer, http.Response.MatchingRules, http.Response.Generators, version);
        PartWriting.Extra(writer, http.Response.Extra);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void State(Utf8JsonWriter writer, ImmutableArray<ProviderState> states, PactSpecificationVersion version)
    {
        if (states.IsEmpty)
            return;
        if (states.Length > 1)
            throw PactFormatException.Inexpressible(version, $"An interaction with {states.Length} provider states", "Say them as one state, or write the pact as version 3 or 4.");
        if (!states[0].Parameters.IsEmpty)
            throw PactFormatException.Inexpressible(version, $"The provider state '{states[0].Name}' with parameters", "Write the pact as version 3 or 4.");
        writer.WriteString("providerState", states[0].Name);
    }

    private static void Rules(Utf8JsonWriter writer, MatchingRules rules, GeneratorSet generators, PactSpecificationVersion version)
    {
        if (!CategorizedGenerators.IsEmpty(generators))
            throw PactFormatException.Inexpressible(version, "A generator", "Write the pact as version 3 or 4.");
        if (rules.IsEmpty)
            return;

        writer.WritePropertyName("matchingRules");
        FlatRules.Write(writer, rules);
    }
}
