namespace Payments.Clients.Correlation;

/// <summary>Passes the correlation id on to whoever is called.</summary>
internal sealed class CorrelationIdHandler(CorrelationContext correlation) : DelegatingHandler
{
    private const string Header = "X-Correlation-Id";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (correlation.Current is { } id)
        {
            request.Headers.Remove(Header);
            request.Headers.Add(Header, id);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
