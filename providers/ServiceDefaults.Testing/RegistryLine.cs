using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Contracts.Serialization.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults.Testing;

/// <summary>A service's way to the schema registry: it may be cut for a while or lead to a closed door, and keeps what was asked.</summary>
public sealed class RegistryLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<string> _questions = [];
    private readonly Channel<string> _unseen = Channel.CreateUnbounded<string>();
    private int _failures;

    /// <summary>How many questions are still lost.</summary>
    public int Failures
    {
        get => _failures;
        set => _failures = value;
    }

    /// <summary>What lost questions are answered with; null where there is no answer.</summary>
    public HttpStatusCode? Refusal { get; set; }

    /// <summary>What every answer waits for; null for nothing.</summary>
    public Task? Hold { get; set; }

    /// <summary>What was asked, lost or not.</summary>
    public IReadOnlyCollection<string> Questions => _questions;

    /// <summary>The next question; waits for it.</summary>
    public Task<string> NextAsync() => _unseen.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>Has the service ask this way.</summary>
    public void Lead(IServiceCollection services) =>
        services.AddHttpClient(nameof(SchemaRegistry)).ConfigurePrimaryHttpMessageHandler(() => new Handler(this)).SetHandlerLifetime(Timeout.InfiniteTimeSpan);

    private sealed class Handler(RegistryLine line) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var question = $"{request.Method} {request.RequestUri!.PathAndQuery}";
            line._questions.Enqueue(question);
            line._unseen.Writer.TryWrite(question);
            if (line.Hold is { } hold)
                await hold.WaitAsync(cancellationToken);
            if (Interlocked.Decrement(ref line._failures) < 0)
                return await base.SendAsync(request, cancellationToken);
            return line.Refusal is { } refusal
                ? new HttpResponseMessage(refusal) { Content = new StringContent($$"""{"error_code":{{(int)refusal}},"message":"Who are you?"}""") }
                : throw new HttpRequestException("The schema registry is away.");
        }
    }
}
