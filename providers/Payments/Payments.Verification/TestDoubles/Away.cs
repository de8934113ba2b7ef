namespace Payments.Verification.TestDoubles;

/// <summary>A service that cannot be reached.</summary>
internal sealed class Away : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new HttpRequestException("The connection was reset.");
}
