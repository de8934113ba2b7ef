namespace Contracts.Tests.Consumers.TestDoubles;

/// <summary>A provider that answers every request with 200 and this content.</summary>
internal sealed class AnsweringHandler(Func<HttpContent> content) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage { Content = content(), RequestMessage = request });
}
