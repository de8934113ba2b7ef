using System.Collections.Immutable;
using System.Net;
using Contracts.Conformance.Tests.CompatibilitySuite.Definitions;
using Contracts.Consumers;
using Contracts.Consumers.Http;
using Contracts.Consumers.Mocking;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>A consumer's test, whose code under test does what the steps say, between the start of the mock server and the end of the test.</summary>
internal sealed class MockServerTest(PactFiles files) : IAsyncDisposable
{
    private readonly TaskCompletionSource<IConsumerContext> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task? _running;

    private PactFailureException? _failure;

    public ActualResponse? Response { get; private set; }

    public async Task StartAsync(IReadOnlyList<HttpInteraction> interactions)
    {
        _running = new HttpPactTest(
            files.Definition, [.. interactions.Select(interaction => new MockedInteraction(interaction))], new IPEndPoint(IPAddress.Loopback, 0)).RunAsync(
            (context, _) =>
            {
                _started.SetResult(context);
                return _finished.Task;
            },
            TestContext.Current.CancellationToken);
        await await Task.WhenAny(_started.Task, _running);
    }

    public async Task SendAsync(ExpectedRequest request) =>
        Response = await HttpLine.SendAsync((await _started.Task).MockServerUri, request, TestContext.Current.CancellationToken);

    /// <summary>What was requested otherwise than declared. Asking for it ends the test.</summary>
    public async Task<ImmutableArray<RequestProblem>> FinishAsync()
    {
        _finished.TrySetResult();
        try
        {
            await _running!;
        }
        catch (PactFailureException unkept)
        {
            _failure = unkept;
        }

        return _failure?.Problems ?? [];
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
            await FinishAsync();
    }
}
