using System.Collections.Immutable;
using Contracts.Providers.Results;

namespace Contracts.Providers.Messages;

/// <summary>Where the messages of a running provider are captured: queues of a broker. Empty when an interaction begins; what it leaves there is reported.</summary>
public interface IMessageCapture
{
    /// <summary>Whether an interaction that leaves messages fails.</summary>
    bool FailsOnLeftovers { get; }

    /// <summary>The server of the broker with its version, for reports; null where that is not known, or not yet.</summary>
    UsedVersion? Server => null;

    /// <summary>Starts the capture if it was not started, and empties it.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="MessageCaptureException">The broker is away.</exception>
    Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>Empties it again.</summary>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>What nobody took, one sentence per kind of message.</returns>
    /// <exception cref="MessageCaptureException">The broker is away.</exception>
    Task<ImmutableArray<string>> EndAsync(CancellationToken cancellationToken);
}
