using System.Text.Encodings.Web;
using System.Text.Json;
using Contracts.Engine.Documents;

namespace Contracts.Testing.Verification;

/// <summary>
/// The identity of an interaction as one string: consumer, kind, description, states with their parameters. It is the same from run to run and whatever contract version
/// the interaction stands in, so that a test keeps its identity in test explorers and in <c>--filter-uid</c>.
/// </summary>
internal static class InteractionKey
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(PacticipantName consumer, Interaction interaction)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Readable))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(consumer.Value);
            writer.WriteStringValue(interaction.TypeName);
            writer.WriteStringValue(interaction.Description);
            foreach (var state in interaction.ProviderStates)
                Write(writer, state);
            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, ProviderState state)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(state.Name);
        foreach (var (name, value) in state.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            writer.WriteStringValue(name);
            value.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}
