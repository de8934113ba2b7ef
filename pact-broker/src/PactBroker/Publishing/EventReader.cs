using System.Text;
using System.Text.Json.Nodes;
using Contracts.Schemas.Events;
using PactBroker.Http;

namespace PactBroker.Publishing;

/// <summary>Reads an event contract from the list of contracts; its errors are reported under the list, with its index.</summary>
internal static class EventReader
{
    public const string Specification = "event";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool Reads(JsonNode? item) => item is JsonObject contract && contract["specification"] is JsonValue value && value.TryGetValue<string>(out var text) && text == Specification;

    public static EventPublication? Read(JsonObject item, int index, string pacticipant, ValidationErrors errors)
    {
        try
        {
            var content = item["content"] is JsonValue value && value.TryGetValue<string>(out var encoded) ? encoded : "";
            var contract = EventContractText.Read(Strict.GetString(Convert.FromBase64String(content)), "content");
            if (contract.Application == pacticipant)
            {
                return new EventPublication(contract);
            }

            errors.Add("contracts", $"application in contract content ('{contract.Application}') must match pacticipantName ('{pacticipant}') (at index {index})");
        }
        catch (EventContractException broken)
        {
            errors.Add("contracts", $"{broken.Message} (at index {index})");
        }
        catch (Exception broken) when (broken is FormatException or DecoderFallbackException)
        {
            errors.Add("contracts", $"content must be an event contract, as UTF-8 in Base64 (at index {index})");
        }

        return null;
    }
}
