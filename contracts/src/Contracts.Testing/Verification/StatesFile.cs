using Contracts.Consumers.PactFiles;
using Contracts.Providers;
using Contracts.Providers.States;

namespace Contracts.Testing.Verification;

/// <summary>The file beside the tests that <c>contracts states --handlers</c> reads. Written before a run, for the handlers, and after it, for the tables that they were seen to write to.</summary>
internal static class StatesFile
{
    public static Task WriteAsync(PactVerifier verifier, CancellationToken cancellationToken) =>
        verifier.HandledStates is { } handled ? WriteAsync(handled, AppContext.BaseDirectory, cancellationToken) : Task.CompletedTask;

    public static async Task WriteAsync(HandledStates handled, string folder, CancellationToken cancellationToken)
    {
        // Fixtures of one provider write the same file, in several processes too: what one of them saw stays when the next one writes.
        using var ours = await FileLock.TakeAsync(handled.PathIn(folder), cancellationToken).ConfigureAwait(false);
        await (await TryReadAsync(handled.PathIn(folder), cancellationToken).ConfigureAwait(false) is { } earlier ? handled.WithTablesOf(earlier) : handled)
            .WriteAsync(folder, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<HandledStates?> TryReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return File.Exists(file) ? await HandledStates.ReadAsync(file, cancellationToken).ConfigureAwait(false) : null;
        }
        catch (FormatException)
        {
            // Whatever it was, it is written anew.
            return null;
        }
    }
}
