using System.Text;
using System.Text.Json.Nodes;
using PactBroker.Domain.Contents;
using PactBroker.Http;

namespace PactBroker.Publishing;

/// <summary>Reads one element of the list of contracts; its errors are reported under the list, with its index.</summary>
internal sealed class ContractReader(JsonNode? item, int index, ValidationErrors errors)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private bool _failed;

    public ContractPublication? Read(string pacticipant, string version)
    {
        if (item is not JsonObject contract)
        {
            Add("must be a hash");
            return null;
        }

        var consumer = Text(contract, "consumerName");
        var provider = Text(contract, "providerName");
        OneOf(contract, "specification", required: true, "pact");
        OneOf(contract, "contentType", required: true, "application/json");
        OneOf(contract, "onConflict", required: false, "overwrite", "merge");
        var encoded = Text(contract, "content");
        if (_failed)
        {
            return null;
        }

        var content = Content(encoded);
        CheckNames(content, consumer, provider, pacticipant);
        return _failed || content is null ? null : new ContractPublication(consumer, version, provider, content, contract["onConflict"]?.ToString() == "merge");
    }

    private ContractContent? Content(string encoded)
    {
        var bytes = Decode(encoded);
        if (bytes is null)
        {
            Add("is not valid Base64");
        }

        try
        {
            return bytes is null ? NotJson() : FromJson(ContractJson.Parse(Strict.GetString(bytes)));
        }
        catch (Exception problem) when (problem is ContractFormatException or DecoderFallbackException)
        {
            return NotJson();
        }
    }

    private ContractContent? FromJson(JsonNode? node)
    {
        if (node is JsonObject document)
        {
            return ContractContent.From(document);
        }

        Add($"parsed content was expected to be a Hash but was a {(node is JsonArray ? "Array" : node?.GetValueKind().ToString() ?? "null")}");
        return null;
    }

    private ContractContent? NotJson()
    {
        Add("content could not be parsed as application/json");
        return null;
    }

    private void CheckNames(ContractContent? content, string consumer, string provider, string pacticipant)
    {
        if (content?.ConsumerName is { } consumerInContent && consumerInContent != consumer)
        {
            Add($"consumer name in contract content ('{consumerInContent}') must match consumerName in contract params ('{consumer}')");
        }

        if (content?.ProviderName is { } providerInContent && providerInContent != provider)
        {
            Add($"provider name in contract content ('{providerInContent}') must match providerName in contract params ('{provider}')");
        }

        if (consumer != pacticipant && pacticipant.Length > 0)
        {
            Add($"consumerName ('{consumer}') must match pacticipantName ('{pacticipant}')");
        }
    }

    private string Text(JsonObject contract, string field)
    {
        var text = contract[field] is JsonValue value && value.TryGetValue<string>(out var given) ? given : "";
        if (!contract.ContainsKey(field))
        {
            Add($"{field} is missing");
        }
        else if (text.Length == 0)
        {
            Add($"{field} must be filled");
        }
        else if (string.IsNullOrWhiteSpace(text))
        {
            Add($"{field} cannot be blank");
        }
        else if (field.EndsWith("Name", StringComparison.Ordinal) && NameRule.Problem(text) is { } problem)
        {
            Add($"{field} {problem}");
        }

        return text;
    }

    private void OneOf(JsonObject contract, string field, bool required, params string[] allowed)
    {
        if (contract[field] is null)
        {
            if (required)
            {
                Text(contract, field);
            }
        }
        else if (!allowed.Contains(contract[field]!.ToString()))
        {
            Add($"{field} must be one of: {string.Join(", ", allowed)}");
        }
    }

    // Strict: no line breaks, padding where it belongs.
    private static byte[]? Decode(string encoded)
    {
        var buffer = new byte[(encoded.Length / 4 * 3) + 3];
        return !encoded.AsSpan().ContainsAny(" \r\n\t") && Convert.TryFromBase64String(encoded, buffer, out var length) ? buffer[..length] : null;
    }

    private void Add(string text)
    {
        _failed = true;
        errors.Add("contracts", $"{text} (at index {index})");
    }
}
