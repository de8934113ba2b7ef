using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;

namespace Contracts.Providers.Messages;

/// <summary>What a verifier posts to have a message produced: an interaction as it stands in a pact, without the expected message.</summary>
internal sealed record MessageQuestion(Interaction Interaction, ExpectedMessage? Request)
{
    /// <returns>The question, or null where the body is none.</returns>
    public static async Task<MessageQuestion?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonNode.ParseAsync(body, cancellationToken: cancellationToken).ConfigureAwait(false) is JsonObject question && question["description"] is JsonValue
                ? Of(question)
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or PactFormatException)
        {
            return null;
        }
    }

    private static MessageQuestion Of(JsonObject question)
    {
        var asked = new JsonObject { ["type"] = question["request"] is null ? "Asynchronous/Messages" : "Synchronous/Messages" };
        foreach (var member in new[] { "description", "providerStates", "request" })
        {
            if (question[member] is { } value)
                asked[member] = value.DeepClone();
        }

        var pact = new JsonObject
        {
            ["consumer"] = new JsonObject { ["name"] = "verifier" },
            ["provider"] = new JsonObject { ["name"] = "provider" },
            ["interactions"] = new JsonArray(asked),
            ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "4.0" } },
        };
        var interaction = PactReader.Read(Encoding.UTF8.GetBytes(pact.ToJsonString())).Document.Interactions.Single();
        return new MessageQuestion(interaction, (interaction as SynchronousMessage)?.Request);
    }
}
