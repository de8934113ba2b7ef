using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Matching;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.Messages;

/// <summary>Turns what a factory produced into a message as it would travel.</summary>
internal static class MessageContents
{
    private const string Json = "application/json";

    /// <exception cref="HandlerException">The metadata is not an object.</exception>
    public static ActualMessage From(object? produced, MessageScenario scenario)
    {
        var message = produced as ProducedMessage ?? new ProducedMessage(produced);
        var metadata = HandlerValues.FromObject(message.Metadata ?? scenario.Metadata).Items;
        var contentType = metadata.FirstOrDefault(entry => entry.Key.Replace("-", "", StringComparison.Ordinal).Equals("contentType", StringComparison.OrdinalIgnoreCase)).Value;
        if (contentType.ValueKind == JsonValueKind.Undefined)
        {
            contentType = JsonSerializer.SerializeToElement(Json);
            metadata = metadata.Add("contentType", contentType);
        }

        return new ActualMessage { Contents = ToBody(message.Contents, contentType.ToString(), scenario.JsonSettings), Metadata = [.. metadata] };
    }

    private static Body ToBody(object? contents, string contentType, JsonSerializerOptions? settings) => contents switch
    {
        null => Body.Empty,
        Body body => body,
        byte[] bytes => Body.FromBytes(bytes, contentType),
        ReadOnlyMemory<byte> bytes => Body.FromBytes(bytes, contentType),
        string text when !contentType.Contains("json", StringComparison.OrdinalIgnoreCase) => Body.FromText(text, contentType),
        _ => Body.FromJson(JsonSerializer.SerializeToElement(contents, contents.GetType(), settings ?? JsonSerializerOptions.Web), contentType),
    };
}
