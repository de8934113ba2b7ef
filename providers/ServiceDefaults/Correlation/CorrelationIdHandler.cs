namespace ServiceDefaults.Correlation;

/// <summary>Passes the correlation id on to whoever is called.</summary>
internal sealed class CorrelationIdHandler(CorrelationContext correlation) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (correlation.Current is { } id)
        {
            request.Headers.Remove(CorrelationContext.Header);
            request.Headers.Add(CorrelationContext.Header, id);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
