using Contracts.Consumers.PactFiles;
using Contracts.Consumers.Trials;
using Contracts.Schemas.Events;

namespace Contracts.Consumers.Schemas;

/// <summary>Takes what a test has shown to be true of an event: into the run, when there is one, else into the files at once.</summary>
internal static class EventStore
{
    public static async Task AddAsync(string schemaDir, EventContract contract, CancellationToken cancellationToken)
    {
        // What holds for something else than the test says is no contract.
        if (Trial.Current is not null)
            return;
        var files = new EventFiles(schemaDir, contract);
        EventStatements.OfProcess.Add(files);
        if (PactRun.Current is not { } run || !run.TryAdd(files))
            await files.WriteAsync(cancellationToken).ConfigureAwait(false);
    }
}
