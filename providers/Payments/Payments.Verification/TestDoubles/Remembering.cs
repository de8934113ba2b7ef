using System.Collections.Concurrent;
using System.Text.Json;

namespace Payments.Verification.TestDoubles;

/// <summary>Keeps the bodies of requests on their way.</summary>
internal sealed class Remembering(ConcurrentQueue<JsonElement> bodies) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
            bodies.Enqueue(JsonElement.Parse(await content.ReadAsByteArrayAsync(cancellationToken)));
        return await base.SendAsync(request, cancellationToken);
    }
}
