using System.Net.Http.Json;

namespace ServiceDefaults.Testing;

/// <summary>Users, where a contract is about something else than a log-in: each one gives another token, good for an hour.</summary>
public sealed class LoggedIn(TimeProvider clock) : HttpMessageHandler
{
    private int _times;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage
    {
        Content = JsonContent.Create(new { token = $"token-{Interlocked.Increment(ref _times)}", expiresAt = clock.GetUtcNow().AddHours(1) }),
        RequestMessage = request,
    });
}
