using System.Net;

namespace Marketplace.Verification.TestDoubles;

/// <summary>A Pricing that has one price for everything, or none for anything.</summary>
internal sealed class OnePrice : HttpMessageHandler
{
    public bool Missing { get; init; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(Missing ? HttpStatusCode.NotFound : HttpStatusCode.OK)
    {
        RequestMessage = request,
        Content = new StringContent("""{"amount":129.95,"currency":"EUR"}""", null, "application/json"),
    });
}
