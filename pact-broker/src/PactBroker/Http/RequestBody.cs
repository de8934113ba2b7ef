using System.Text;
using System.Text.Json.Nodes;
using PactBroker.Domain.Contents;

namespace PactBroker.Http;

/// <summary>Reads bodies, and says exactly what is wrong with those that cannot be read.</summary>
internal static class RequestBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<string> ReadTextAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
        try
        {
            return Strict.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        }
        catch (DecoderFallbackException problem)
        {
            throw RefusalException.BadRequest($"The request body is not valid UTF-8: the byte at position {problem.Index} is not part of a character.");
        }
    }

    public static async Task<JsonObject> ReadObjectAsync(HttpRequest request)
    {
        var text = await ReadTextAsync(request);
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        return Parse(text) as JsonObject
            ?? throw RefusalException.BadRequest("The request body must be a JSON object.");
    }

    public static JsonNode? Parse(string text)
    {
        try
        {
            return ContractJson.Parse(text);
        }
        catch (ContractFormatException problem)
        {
            throw RefusalException.BadRequest(problem.Message);
        }
    }
}
