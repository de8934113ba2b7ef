using System.Net;
using Contracts.Consumers.Mocking;
using Contracts.Consumers.PactFiles;

namespace Contracts.Consumers.Http;

/// <summary>Collects the interactions of one test and runs the code under test against a mock server with them.</summary>
internal sealed class HttpPactBuilder(PactDefinition pact, IPEndPoint endpoint) : IPactBuilderV2, IPactBuilderV3, IPactBuilderV4
{
    private readonly Lock _gate = new();

    private List<HttpDraft> _drafts = [];

    IRequestBuilderV2 IPactBuilder<IRequestBuilderV2>.UponReceiving(string description) => new RequestBuilderV2(Begin(description));

    IRequestBuilderV3 IPactBuilder<IRequestBuilderV3>.UponReceiving(string description) => new RequestBuilderV3(Begin(description));

    IRequestBuilderV4 IPactBuilder<IRequestBuilderV4>.UponReceiving(string description) => new RequestBuilderV4(Begin(description));

    public void Verify(Action<IConsumerContext> interact) => Blocking.Run(() => VerifyAsync(context =>
    {
        interact(context);
        return Task.CompletedTask;
    }));

    public Task VerifyAsync(Func<IConsumerContext, Task> interact)
    {
        ArgumentNullException.ThrowIfNull(interact);
        return VerifyAsync((context, _) => interact(context), PactRun.TokenOfTest);
    }

    public async Task VerifyAsync(Func<IConsumerContext, CancellationToken, Task> interact, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(interact);
        await new HttpPactTest(pact, TakeInteractions(), endpoint).RunAsync(interact, cancellationToken).ConfigureAwait(false);
    }

    private HttpDraft Begin(string description)
    {
        var draft = new HttpDraft(description, pact);
        lock (_gate)
            _drafts.Add(draft);
        return draft;
    }

    internal IReadOnlyList<MockedInteraction> TakeInteractions()
    {
        List<HttpDraft> taken;
        lock (_gate)
            (taken, _drafts) = (_drafts, []);
        if (taken.Count == 0)
            throw new InvalidOperationException("Nothing is expected yet: say UponReceiving(…) before VerifyAsync. Each call of VerifyAsync takes the interactions declared since the last one.");

        IReadOnlyList<MockedInteraction> interactions = [.. taken.Select(draft => draft.Build())];
        if (interactions.Count > 1 && interactions.FirstOrDefault(mocked => mocked.Fault is { Disconnects: true }) is { } nobody)
            throw new InvalidOperationException($"'{nobody.Interaction.Description}' is {nobody.Fault}: nobody can be reached, so nothing else can be asked for in the same test. Verify it by itself.");
        return interactions;
    }
}
