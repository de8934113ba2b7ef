using System.Collections.Concurrent;
using Contracts.Serialization.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults.Testing;

/// <summary>A service's way to the schema registry: it may be cut for a while, and keeps what was asked.</summary>
public sealed class RegistryLine
{
    private readonly ConcurrentQueue<string> _questions = [];
    private int _failures;

    /// <summary>How many questions are still lost.</summary>
    public int Failures
    {
        get => _failures;
        set => _failures = value;
    }

    /// <summary>What was asked, lost or not.</summary>
    public IReadOnlyCollection<string> Questions => _questions;

    /// <summary>Has the service ask this way.</summary>
    public void Lead(IServiceCollection services) =>
        services.AddHttpClient(nameof(SchemaRegistry)).ConfigurePrimaryHttpMessageHandler(() => new Handler(this)).SetHandlerLifetime(Timeout.InfiniteTimeSpan);

    private sealed class Handler(RegistryLine line) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            line._questions.Enqueue($"{request.Method} {request.RequestUri!.PathAndQuery}");
            return Interlocked.Decrement(ref line._failures) < 0
                ? base.SendAsync(request, cancellationToken)
                : throw new HttpRequestException("The schema registry is away.");
        }
    }
}
