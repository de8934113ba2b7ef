using System.Collections.Immutable;
using Contracts.Providers.Verdicts;

namespace Contracts.Providers.Replay;

/// <summary>Calls the request filters of a team, in the order in which they were given.</summary>
internal static class RequestFiltering
{
    /// <exception cref="RequestFilterException">A filter threw.</exception>
    public static async Task ApplyAsync(ImmutableArray<Func<HttpRequestMessage, CancellationToken, ValueTask>> filters, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var filter in filters)
                await filter(request, cancellationToken).ConfigureAwait(false);
        }
        // Somebody else's code, which often fetches a token over the network: this is its edge.
        catch (Exception thrown) when (thrown is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new RequestFilterException(thrown);
        }
    }
}

/// <summary>A request filter threw, so that the request was not sent.</summary>
internal sealed class RequestFilterException(Exception thrown)
    : Exception($"The request filter threw {Thrown.Describe(thrown)}", thrown);
