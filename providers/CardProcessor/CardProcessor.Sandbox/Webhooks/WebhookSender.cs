using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace CardProcessor.Sandbox.Webhooks;

/// <summary>Tells a merchant something, signed: <c>X-Signature: t=1764547200,v1=5257a8…</c>, the HMAC-SHA256 of <c>{t}.{body}</c>.</summary>
internal sealed class WebhookSender(HttpClient http, IOptions<WebhookSettings> settings, TimeProvider clock)
{
    private const string SignatureHeader = "X-Signature";

    /// <returns>False where the merchant did not take it.</returns>
    public async Task<bool> SendAsync(Webhook webhook, Uri address, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(webhook);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add(SignatureHeader, SignatureOf(body));
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException || failure is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // Not reached, or not answered in time.
            return false;
        }
    }

    private string SignatureOf(byte[] body)
    {
        var at = clock.GetUtcNow().ToUnixTimeSeconds();
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{at}."), .. body];
        return $"t={at},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(settings.Value.Secret), signed))}";
    }
}
