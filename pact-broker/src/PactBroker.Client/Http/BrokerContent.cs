using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace PactBroker.Client.Http;

/// <summary>A request body as bytes, so that a retry can send it again.</summary>
internal sealed record BrokerContent(byte[] Bytes, string MediaType)
{
    private const string Json = "application/json";

    /// <summary>What a PUT that needs no content sends: the broker insists on the content type.</summary>
    public static BrokerContent Empty { get; } = new("{}"u8.ToArray(), Json);

    public static BrokerContent Of<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type), Json);

    public static BrokerContent MergePatch(JsonObject changes) =>
        new(System.Text.Encoding.UTF8.GetBytes(changes.ToJsonString()), "application/merge-patch+json");

    public HttpContent ToHttpContent()
    {
        var content = new ByteArrayContent(Bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        return content;
    }
}
