using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Schemas;

namespace Contracts.Serialization.Registry;

/// <summary>Questions to a registry over HTTP.</summary>
internal sealed class RegistryConnection(HttpClient client)
{
    private const string Media = "application/vnd.schemaregistry.v1+json";

    public Task<SchemaAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, content: null);

    public async Task<SchemaAnswer> PostAsync(string path, SchemaType type, string text)
    {
        var body = new JsonObject { ["schema"] = text, ["schemaType"] = type.Word() };
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue(Media);
        return await SendAsync(HttpMethod.Post, path, content).ConfigureAwait(false);
    }

    private async Task<SchemaAnswer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Accept.ParseAdd($"{Media}, application/vnd.schemaregistry+json, application/json");
        try
        {
            using var response = await client.SendAsync(request).ConfigureAwait(false);
            var text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? JsonSerializer.Deserialize<SchemaAnswer>(text) ?? throw SerializationException.Unreadable(path, text, null)
                : throw Refusal(path, (int)response.StatusCode, text);
        }
        catch (JsonException broken)
        {
            throw SerializationException.Unreadable(path, broken.Message, broken);
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or TaskCanceledException)
        {
            throw SerializationException.Unreachable(client.BaseAddress, unreachable);
        }
    }

    private static SerializationException Refusal(string path, int status, string text)
    {
        try
        {
            var error = JsonSerializer.Deserialize<ErrorAnswer>(text);
            return SerializationException.Refused(path, status, error?.ErrorCode ?? status, error?.Message ?? text);
        }
        catch (JsonException)
        {
            return SerializationException.Refused(path, status, status, text);
        }
    }
}
