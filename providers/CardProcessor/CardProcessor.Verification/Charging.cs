using System.Net.Http.Json;
using System.Text.Json;

namespace CardProcessor.Verification;

/// <summary>What a merchant does through the processor's own API, and nothing else: the same works with a sandbox on the other side of the Internet.</summary>
internal static class Charging
{
    /// <summary>Sets an amount aside; its id.</summary>
    public static async Task<string> AuthorizeAsync(this HttpClient merchant, CancellationToken cancellationToken)
    {
        using var response = await merchant.ChangeAsync("", new { reference = Guid.CreateVersion7(), amount = 189.92m, currency = "EUR", card = "tok_visa" }, cancellationToken);
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetString()!;
    }

    public static Task<HttpResponseMessage> ChangeAsync(this HttpClient merchant, string path, object? body, CancellationToken cancellationToken, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/authorizations{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.CreateVersion7().ToString());
        return merchant.SendAsync(request, cancellationToken);
    }
}
