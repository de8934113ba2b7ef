using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace PactBroker.Tests.Talking;

/// <summary>Requests to a broker as tests write them: method, path as it goes over the wire, JSON.</summary>
public sealed class Talk(Uri baseAddress) : IDisposable
{
    // Nothing is remembered from one request to the next, and nothing followed.
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = baseAddress };

    public string Base { get; } = baseAddress.ToString().TrimEnd('/');

    public Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync("GET", path, null, headers);

    public Task<Reply> PutAsync(string path, string json = "{}") => SendAsync("PUT", path, json);

    public Task<Reply> PostAsync(string path, string json = "{}") => SendAsync("POST", path, json);

    public Task<Reply> PatchAsync(string path, string json, string contentType = "application/merge-patch+json") => SendAsync("PATCH", path, json, ("Content-Type", contentType));

    public Task<Reply> DeleteAsync(string path) => SendAsync("DELETE", path, null);

    public async Task<Reply> SendAsync(string method, string path, string? body, params (string Name, string Value)[] headers)
    {
        // The address is taken as it stands: Uri would tidy it.
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Base + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        request.Content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        var contentType = headers.FirstOrDefault(header => header.Name == "Content-Type").Value ?? "application/json";
        if (request.Content is not null)
        {
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        foreach (var (name, value) in headers.Where(header => header.Name != "Content-Type"))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Reply((int)response.StatusCode, text, response.Content.Headers.ContentType?.MediaType, response.Headers);
    }

    public void Dispose() => _client.Dispose();

    public sealed record Reply(int Status, string Text, string? MediaType, HttpResponseHeaders Headers)
    {
        public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException("The answer is null.");

        public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

        public string Link(string relation) => Json["_links"]![relation]!["href"]!.ToString();
    }
}
