using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.Calls;

namespace Orders.Clients.Payments;

/// <summary>What Orders asks Payments. A payment has the id of its order: asked twice it is made once, and one whose answer was lost can be given back.</summary>
public sealed class PaymentsClient(HttpClient http)
{
    internal const string Provider = "Payments";

    /// <summary>Has an amount set aside on a card.</summary>
    /// <exception cref="ProviderFailedException">There is no usable answer; whether it is set aside is not known.</exception>
    public async Task<PaymentOutcome> AuthorizeAsync(Guid order, Charge charge, CancellationToken cancellationToken)
    {
        using var response = await http.PutAsJsonAsync($"payments/{order}", charge, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.Created or HttpStatusCode.OK => new PaymentOutcome.Authorized(),
            HttpStatusCode.PaymentRequired => await response.ReadAsync<PaymentOutcome.Declined>(Provider, cancellationToken),
            _ => throw ProviderFailedException.Answered(Provider, response),
        };
    }

    /// <summary>Takes the amount that was set aside.</summary>
    /// <exception cref="ProviderFailedException">There is no usable answer; whether it is taken is not known.</exception>
    public async Task CaptureAsync(Guid order, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsync($"payments/{order}/capture", null, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.OK)
            throw ProviderFailedException.Answered(Provider, response);
    }

    /// <summary>Gives back what was set aside or taken; also fine where nothing was, since nobody asked for it or the card was declined.</summary>
    /// <exception cref="ProviderFailedException">There is no usable answer; whether it is given back is not known.</exception>
    public async Task GiveBackAsync(Guid order, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsync($"payments/{order}/refund", null, cancellationToken);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.Conflict))
            throw ProviderFailedException.Answered(Provider, response);
    }
}
