using Contracts.Consumers.Trials;
using Contracts.Engine.Documents;

namespace Contracts.Consumers.PactFiles;

/// <summary>Takes what a test has shown to be true: into the run, when there is one, else into the file at once.</summary>
internal static class PactStore
{
    public static Task AddAsync(PactDefinition pact, IEnumerable<Interaction> interactions, CancellationToken cancellationToken) =>
        AddAsync(pact, interactions, [], cancellationToken);

    public static async Task AddAsync(
        PactDefinition pact,
        IEnumerable<Interaction> interactions,
        IEnumerable<ExtraMember> metadata,
        CancellationToken cancellationToken)
    {
        // What holds for something else than the test says is no contract.
        if (Trial.Current is not null)
            return;
        var said = new PactDocument
        {
            Consumer = new PacticipantName(pact.Consumer),
            Provider = new PacticipantName(pact.Provider),
            Specification = pact.Version,
            Interactions = [.. interactions],
            Metadata = [PactFile.Author, .. metadata],
        };
        var path = PactFile.PathOf(pact);
        StatementsOfProcess.Add(path, said);
        if (PactRun.Current is not { } run || !await run.TryAddAsync(path, said, cancellationToken).ConfigureAwait(false))
            await PactFile.UpdateAsync(path, existing => PactFile.Merged(path, existing, said), cancellationToken).ConfigureAwait(false);
    }
}
