using Contracts.Engine.Bodies;
using Contracts.Engine.Matching;

namespace Contracts.Consumers.Mocking;

/// <summary>Between <see cref="HttpClient"/> and the responder, without a socket.</summary>
internal sealed class MockHandler(MockResponder responder, Uri address, MemoryDelivery delivery) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var actual = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        var response = await delivery.RespondAsync(responder.Answer(actual, address), actual, cancellationToken).ConfigureAwait(false);
        response.RequestMessage = request;
        return response;
    }

    private static async Task<ActualRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var bytes = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : [];
        var headers = request.Content is null ? request.Headers : request.Headers.Concat(request.Content.Headers);
        var target = request.RequestUri!;
        return new ActualRequest
        {
            Method = request.Method.Method,
            Path = target.AbsolutePath,
            Query = target.Query.TrimStart('?'),
            Headers = [.. headers.Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))],
            Body = bytes.Length == 0 ? Body.Empty : Body.FromBytes(bytes, request.Content?.Headers.ContentType?.ToString()),
        };
    }
}
