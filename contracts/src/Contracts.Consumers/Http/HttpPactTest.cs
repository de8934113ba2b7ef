using System.Net;
using System.Runtime.ExceptionServices;
using Contracts.Consumers.Mocking;
using Contracts.Consumers.PactFiles;
using Contracts.Consumers.Trials;
using Contracts.Engine.Reports;

namespace Contracts.Consumers.Http;

/// <summary>One run of the code under test against a mock server; what it shows to be true goes into the pact file.</summary>
internal sealed class HttpPactTest(PactDefinition pact, IReadOnlyList<MockedInteraction> interactions, IPEndPoint endpoint)
{
    public async Task RunAsync(Func<IConsumerContext, CancellationToken, Task> interact, CancellationToken cancellationToken)
    {
        foreach (var mocked in interactions)
            ExampleCheck.CheckResponse(mocked.Interaction);

        var server = await MockServer.StartAsync(Responder(), endpoint, pact.Config.TimeProvider, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            var thrown = await InteractAsync(interact, server).ConfigureAwait(false);
            var problems = server.Responder.Problems();
            if (!problems.IsEmpty)
                throw Failure(PactFailureException.Unkept(pact, problems, thrown?.SourceException));
            thrown?.Throw();
        }

        await PactStore.AddAsync(pact, interactions.Select(mocked => mocked.Interaction), cancellationToken).ConfigureAwait(false);
    }

    private MockResponder Responder() => new(Trial.Current is { } trial ? [.. interactions.Select(mocked => Altered(mocked, trial))] : interactions)
    {
        RequestLimit = pact.Config.RequestLimit,
        Log = pact.Config.LogLevel <= PactLogLevel.Debug ? request => pact.Config.WriteLine($"{request.Request} was answered with {request.Status}") : null,
    };

    // Of a provider that fails nobody learns which fields are needed.
    private MockedInteraction Altered(MockedInteraction mocked, Trial trial) => mocked.Fault is null ? mocked with { Alteration = trial.Meet(pact, mocked.Interaction) } : mocked;

    /// <summary>The edge between the code under test and the verdict: whatever it throws goes into the report, beside what it asked for.</summary>
    private static async Task<ExceptionDispatchInfo?> InteractAsync(Func<IConsumerContext, CancellationToken, Task> interact, MockServer server)
    {
        try
        {
            await interact(server, server.CancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception thrown)
        {
            return ExceptionDispatchInfo.Capture(thrown);
        }
    }

    private PactFailureException Failure(PactFailureException failure)
    {
        pact.Config.Write(failure.Message);
        return failure;
    }
}
