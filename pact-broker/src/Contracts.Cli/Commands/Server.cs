namespace Contracts.Cli.Commands;

/// <summary>What commands that serve have in common.</summary>
internal static class Server
{
    /// <summary>Waits until it is told to stop. Ctrl-C is how a server is meant to end, not a failure.</summary>
    public static async Task EndAsync(CancellationToken cancellationToken) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
