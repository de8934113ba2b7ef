using System.Collections.Immutable;
using PactBroker.Client;
using PactBroker.Client.Matrix;
using PactBroker.Client.Verifications;

namespace Contracts.Cli.Deciding;

/// <summary>The broker's answer, and for each no in it what exactly does not fit.</summary>
internal sealed record Decision(DeployQuestion Question, MatrixAnswer Answer, ImmutableArray<FailedVerification> Failures)
{
    public bool IsYes => Answer.Deployable == true;

    /// <summary>The contracts that no fitting version of the provider has verified.</summary>
    public IEnumerable<MatrixRow> Unverified => Answer.Rows.Where(row => row is { Success: null, Ignored: false });

    /// <summary>The readers and writers of events that do not get along.</summary>
    public IEnumerable<MatrixRow> UnreadEvents => Answer.Rows.Where(row => row is { Success: false, Ignored: false, Event: not null });

    public static async Task<Decision> CompleteAsync(DeployQuestion question, MatrixAnswer answer, BrokerClient broker, CancellationToken cancellationToken)
    {
        var failures = ImmutableArray.CreateBuilder<FailedVerification>();
        foreach (var row in answer.Rows.Where(row => row is { Success: false, Ignored: false, Event: null }))
            failures.Add(new FailedVerification(row, await FetchAsync(row, broker, cancellationToken)));
        return new Decision(question, answer, failures.ToImmutable());
    }

    private static async Task<VerificationResult?> FetchAsync(MatrixRow row, BrokerClient broker, CancellationToken cancellationToken)
    {
        try
        {
            return row.ResultAddress is { } address ? await broker.Verifications.FetchResultAsync(address, cancellationToken) : null;
        }
        catch (BrokerException)
        {
            // The answer is known; the details are an extra that a cleaned-up broker no longer has.
            return null;
        }
    }
}
