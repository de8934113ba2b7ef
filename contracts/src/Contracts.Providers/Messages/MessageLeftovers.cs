using System.Collections.Immutable;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;

namespace Contracts.Providers.Messages;

/// <summary>Empties the captures before an interaction, and reports what it left in them.</summary>
internal sealed class MessageLeftovers(ImmutableArray<IMessageCapture> captures)
{
    public async Task<ReplayOutcome> RunAsync(Func<Task<ReplayOutcome>> replay, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var capture in captures)
                await capture.BeginAsync(cancellationToken).ConfigureAwait(false);
            var outcome = await replay().ConfigureAwait(false);
            foreach (var capture in captures)
                outcome = Leaving(outcome, await capture.EndAsync(cancellationToken).ConfigureAwait(false), capture.FailsOnLeftovers);
            return outcome;
        }
        catch (MessageCaptureException failed)
        {
            return ReplayOutcome.Failed(Verdict.EnvironmentError, failed.Message, failed.InnerException);
        }
    }

    private static ReplayOutcome Leaving(ReplayOutcome outcome, ImmutableArray<string> left, bool fails)
    {
        var all = outcome.LeftBehind.AddRange(left);
        return fails && !left.IsEmpty && outcome.Verdict == Verdict.Passed
            ? ReplayOutcome.Failed(Verdict.StateFailed, $"The answer was right, but messages were published that nobody waits for: {string.Join("; ", left)}.") with { Exchange = outcome.Exchange, LeftBehind = all }
            : outcome with { LeftBehind = all };
    }
}
