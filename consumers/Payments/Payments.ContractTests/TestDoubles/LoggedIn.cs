using System.Net.Http.Json;

namespace Payments.ContractTests.TestDoubles;

/// <summary>Users, where a contract is about something else than a log-in.</summary>
internal sealed class LoggedIn : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage
    {
        Content = JsonContent.Create(new { token = "a-token", expiresAt = DateTimeOffset.MaxValue }),
        RequestMessage = request,
    });
}
