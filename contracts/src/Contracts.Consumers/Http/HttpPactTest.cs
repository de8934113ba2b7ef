using System.Net;
using System.Runtime.ExceptionServices;
using Contracts.Consumers.Mocking;
using Contracts.Consumers.PactFiles;
using Contracts.Engine.Documents;

namespace Contracts.Consumers.Http;

/// <summary>One run of the code under test against a mock server; what it shows to be true goes into the pact file.</summary>
internal sealed class HttpPactTest(PactDefinition pact, IReadOnlyList<HttpInteraction> interactions, IPEndPoint endpoint)
{
    public async Task RunAsync(Func<IConsumerContext, Task> interact, CancellationToken cancellationToken)
    {
        foreach (var interaction in interactions)
            ExampleCheck.Check(interaction);

        var server = await MockServer.StartAsync(interactions, endpoint, cancellationToken).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            var thrown = await InteractAsync(interact, server).ConfigureAwait(false);
            var problems = server.Responder.Problems();
            if (!problems.IsEmpty)
                throw Failure(PactFailureException.Unkept(pact, problems, thrown?.SourceException));
            thrown?.Throw();
        }

        await PactStore.AddAsync(pact, interactions, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The edge between the code under test and the verdict: whatever it throws goes into the report, beside what it asked for.</summary>
    private static async Task<ExceptionDispatchInfo?> InteractAsync(Func<IConsumerContext, Task> interact, MockServer server)
    {
        try
        {
            await interact(server).ConfigureAwait(false);
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
