using System.Net;

namespace Marketplace.Verification.TestDoubles;

/// <summary>A Pricing that has one price for everything, or none for anything.</summary>
internal sealed class OnePrice : HttpMessageHandler
{
    public bool Missing { get; init; }

    /// <summary>Where questions wait for each other before any of them is answered; null where they do not.</summary>
    public Meeting? Together { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Together is not null)
            await Together.ArriveAsync(cancellationToken);
        return new HttpResponseMessage(Missing ? HttpStatusCode.NotFound : HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StringContent("""{"amount":129.95,"currency":"EUR"}""", null, "application/json"),
        };
    }
}
