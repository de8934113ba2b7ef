using System.Text.Json;
using Contracts.Engine.Documents;

namespace Contracts.Providers.Reports;

/// <summary>What an interaction carries for people (version 4): lines of text, and the name of the test that it comes from.</summary>
internal static class InteractionComments
{
    public static IEnumerable<string> Of(Interaction interaction)
    {
        if (interaction.Comments is not { ValueKind: JsonValueKind.Object } comments)
            yield break;

        if (comments.TryGetProperty("text", out var text))
        {
            // Some writers give a single comment as a text.
            IEnumerable<JsonElement> lines = text.ValueKind == JsonValueKind.Array ? text.EnumerateArray() : [text];
            foreach (var line in lines)
            {
                if (line.ValueKind == JsonValueKind.String)
                    yield return line.GetString()!;
            }
        }

        if (comments.TryGetProperty("testname", out var test) && test.ValueKind == JsonValueKind.String)
            yield return $"from the test {test.GetString()}";
    }
}
