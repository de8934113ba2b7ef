using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.Calls;

namespace Payments.Clients.CardProcessor;

/// <summary>What Payments asks the card processor. Everything that changes something carries a key: the same key a second time is the same answer, and nothing happens twice.</summary>
public sealed class CardProcessorClient(HttpClient http)
{
    internal const string Provider = "CardProcessor";

    private const string KeyHeader = "Idempotency-Key";

    /// <summary>Has an amount set aside on a card.</summary>
    /// <param name="key">Tells this attempt from others.</param>
    /// <param name="charge">What is to be set aside, and for which order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProviderFailedException">There is no usable answer; whether the amount is set aside is not known.</exception>
    public async Task<AuthorizationOutcome> AuthorizeAsync(string key, CardCharge charge, CancellationToken cancellationToken)
    {
        using var response = await PostAsync("v1/authorizations", key, JsonContent.Create(charge), cancellationToken);
        if (response.StatusCode is not HttpStatusCode.PaymentRequired)
            return await response.ReadAsync<AuthorizationOutcome.Authorized>(Provider, HttpStatusCode.Created, cancellationToken);

        var declined = await response.ReadAsync<DeclinedAnswer>(Provider, HttpStatusCode.PaymentRequired, cancellationToken);
        return declined.Error;
    }

    /// <summary>Takes the amount that was set aside.</summary>
    /// <exception cref="ProviderFailedException">There is no usable answer; whether it is taken is not known.</exception>
    public Task CaptureAsync(string authorization, CancellationToken cancellationToken) => ChangeAsync(authorization, "capture", cancellationToken);

    /// <summary>Gives up the claim to an amount that was set aside and not taken.</summary>
    /// <exception cref="ProviderFailedException">There is no usable answer; whether it is given up is not known.</exception>
    public Task ReleaseAsync(string authorization, CancellationToken cancellationToken) => ChangeAsync(authorization, "release", cancellationToken);

    /// <summary>Gives back an amount that was taken.</summary>
    /// <exception cref="ProviderFailedException">There is no usable answer; whether it is given back is not known.</exception>
    public Task RefundAsync(string authorization, CancellationToken cancellationToken) => ChangeAsync(authorization, "refund", cancellationToken);

    private async Task ChangeAsync(string authorization, string change, CancellationToken cancellationToken)
    {
        using var response = await PostAsync($"v1/authorizations/{Uri.EscapeDataString(authorization)}/{change}", $"{authorization}-{change}", null, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.OK)
            throw ProviderFailedException.Answered(Provider, response);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string key, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add(KeyHeader, key);
        return await http.SendAsync(request, cancellationToken);
    }

    private sealed record DeclinedAnswer(AuthorizationOutcome.Declined Error);
}
