using Contracts.Engine.Mismatches;
using Contracts.Providers.Blaming;
using Contracts.Providers.Results;
using PactBroker.Client.Verifications;

namespace PactBroker.Client.Results;

/// <summary>Publishes verification results to a broker. Contracts that did not come from one, or that could not be verified for lack of an environment, are passed over.</summary>
public sealed class BrokerResultPublisher : IResultPublisher
{
    private static readonly VerifiedBy Tool = new(
        "Contracts", typeof(BrokerResultPublisher).Assembly.GetName().Version?.ToString(fieldCount: 3) ?? "unknown");

    private readonly BrokerClient _broker;

    /// <summary>Publishes through a client; the caller disposes of it.</summary>
    /// <param name="broker">The broker.</param>
    public BrokerResultPublisher(BrokerClient broker) => _broker = broker;

    /// <inheritdoc />
    /// <exception cref="BrokerException">The broker cannot be reached or refuses a result.</exception>
    public async Task PublishAsync(VerificationReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);

        // The branch first: results count for a branch only when the version is on it by then.
        foreach (var provider in report.Contracts.Select(result => result.Contract.ProviderAddress).OfType<Uri>().Distinct())
            await DescribeVersionAsync(provider, report, cancellationToken).ConfigureAwait(false);

        foreach (var result in report.Contracts)
        {
            if (result is { IsPublishable: true, Contract.ResultsAddress: { } address })
                await _broker.Verifications.PublishResultAsync(address, Translate(result, report), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task DescribeVersionAsync(Uri provider, VerificationReport report, CancellationToken cancellationToken)
    {
        if (report.ProviderBranch is { } branch)
            await _broker.Verifications.AddToBranchAsync(provider, report.ProviderVersion, branch, cancellationToken).ConfigureAwait(false);
        foreach (var tag in report.ProviderTags)
            await _broker.Verifications.TagAsync(provider, report.ProviderVersion, tag, cancellationToken).ConfigureAwait(false);
    }

    private static VerificationResult Translate(ContractResult result, VerificationReport report) => new()
    {
        Success = result.Success,
        ProviderVersion = report.ProviderVersion,
        BuildUrl = report.BuildUrl,
        VerifiedBy = Tool,
        Interactions = [.. result.Interactions.Select(interaction => Translate(interaction, report.ReadOnly ? ResultTrust.ReadOnly : ResultTrust.Full))],
    };

    private static InteractionOutcome Translate(InteractionResult result, ResultTrust trust) => new()
    {
        InteractionId = result.Interaction.Id,
        Description = result.Interaction.Description,
        Success = result.Verdict == Verdict.Passed,
        Verdict = result.Verdict == Verdict.Passed ? null : result.Verdict.Word(),
        Blame = result.Blame is { Side: not BlamedSide.Unknown and var side } ? side.Word() : null,
        Trust = trust,
        Mismatches = [.. result.Mismatches.Select(Translate)],
        Exceptions = result.Problem is { } problem ? [problem] : [],
    };

    private static OutcomeMismatch Translate(Mismatch mismatch) => new()
    {
        Attribute = mismatch.Kind switch
        {
            MismatchKind.BodyType or MismatchKind.Body => "body",
            var kind => kind.ToString().ToLowerInvariant(),
        },
        // Other tools look up a content type's difference at the root of the body.
        Identifier = mismatch.Kind == MismatchKind.BodyType ? "$" : mismatch.Path is "" ? null : mismatch.Path,
        Description = mismatch.Message,
        Expected = mismatch.Expected,
        Actual = mismatch.Actual,
        Rule = mismatch.Rule,
    };
}
