using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Payments.Clients.Webhooks;

namespace Payments.Verification.Hosting;

/// <summary>What is asked of Payments in its tests.</summary>
internal static class Asking
{
    public static Guid Customer { get; } = new("0198c0de-0000-7000-8000-00000000000a");

    public static Task<HttpResponseMessage> AuthorizeAsync(this PaymentsHost app, Guid order, decimal amount = 189.92m, string currency = "EUR", string card = "tok_visa") =>
        app.CreateClient().PutAsJsonAsync($"/payments/{order}", new { customer = Customer, amount, currency, card }, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> CaptureAsync(this PaymentsHost app, Guid order) =>
        app.CreateClient().PostAsync($"/payments/{order}/capture", null, TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> RefundAsync(this PaymentsHost app, Guid order) =>
        app.CreateClient().PostAsync($"/payments/{order}/refund", null, TestContext.Current.CancellationToken);

    public static async Task<string?> StatusOfAsync(this PaymentsHost app, Guid order) =>
        (await app.CreateClient().GetFromJsonAsync<JsonElement>($"/payments/{order}", TestContext.Current.CancellationToken)).GetProperty("status").GetString();

    /// <summary>Delivers a webhook as the card processor does.</summary>
    public static async Task<HttpResponseMessage> TellAsync(this PaymentsHost app, WebhookEvent told, string secret = PaymentsHost.WebhookSecret)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(told, JsonSerializerOptions.Web);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/card-processor") { Content = new ByteArrayContent(body) };
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(secret, TimeProvider.System.GetUtcNow(), body).ToString());
        return await app.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> BodyAsync(this HttpResponseMessage response) =>
        JsonElement.Parse(Encoding.UTF8.GetBytes(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
}
