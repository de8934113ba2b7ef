using Contracts.Engine.Bodies;
using Contracts.Engine.Matching;

namespace Contracts.Consumers.Mocking;

/// <summary>Between <see cref="HttpClient"/> and the responder, without a socket.</summary>
internal sealed class MockHandler(MockResponder responder, Uri address, MemoryDelivery delivery) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await BodyAsync(request.Content, cancellationToken).ConfigureAwait(false);
        var actual = Actual(request, body ?? Body.Empty);
        var answer = body is null ? responder.Refuse(actual) : responder.Answer(actual, address);
        var response = await delivery.RespondAsync(answer, actual, cancellationToken).ConfigureAwait(false);
        response.RequestMessage = request;
        return response;
    }

    private async ValueTask<Body?> BodyAsync(HttpContent? content, CancellationToken cancellationToken) => content is null
        ? Body.Empty
        : await RequestBody.ReadAsync(
            await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), content.Headers.ContentLength, content.Headers.ContentType?.ToString(), responder.RequestLimit, cancellationToken).ConfigureAwait(false);

    private static ActualRequest Actual(HttpRequestMessage request, Body body)
    {
        var headers = request.Content is null ? request.Headers : request.Headers.Concat(request.Content.Headers);
        var target = request.RequestUri!;
        return new ActualRequest
        {
            Method = request.Method.Method,
            Path = target.AbsolutePath,
            Query = target.Query.TrimStart('?'),
            Headers = [.. headers.Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)))],
            Body = body,
        };
    }
}
