using Contracts.Conformance.Tests.CompatibilitySuite.Definitions;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Conformance.Tests.CompatibilitySuite.TestDoubles;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>The verdict of a verification, of messages as well as of HTTP, and where it went.</summary>
internal sealed class VerificationSteps(Verification verification, RecordingBroker broker, DefinedInteractions interactions)
{
    private static readonly Dictionary<string, Func<InteractionResult, bool>> Errors = new()
    {
        ["Response status did not match"] = Differs(MismatchKind.Status),
        ["Headers had differences"] = Differs(MismatchKind.Header),
        ["Body had differences"] = Differs(MismatchKind.Body, MismatchKind.BodyType),
        ["Metadata had differences"] = Differs(MismatchKind.Metadata),
        ["State change request failed"] = result => result.Verdict == Verdict.StateFailed,
    };

    [Step("the verification will be successful")]
    public void Succeeds() => verification.Report.Success.Should().BeTrue("{0}", TextReport.Render(verification.Report));

    [Step("the verification will NOT be successful")]
    public void Fails() => verification.Report.Success.Should().BeFalse();

    [Step("the verification results will contain an? {string} error")]
    public void Reports(string error) => Failed(pending: false).Should().Contain(result => Errors[error](result));

    [Step("there will be a pending {string} error")]
    public void ReportsPending(string error) => Failed(pending: true).Should().Contain(result => Errors[error](result));

    [Step("a warning will be displayed that there was no provider state callback configured for provider state {string}")]
    public void WarnsAbout(string state) => TextReport.Render(verification.Report).Should().Contain(state);

    [Step("the comment {string} will have been printed to the console")]
    [Step("the {string} will displayed as the original test name")]
    public void Shows(string text) => TextReport.Render(verification.Report).Should().Contain(text);

    [Step("a verification result will NOT be published back")]
    public void PublishesNothing() => broker.Published.Should().BeEmpty();

    [Step(@"a successful verification result will be published back for (?:the )?interaction \{(\d+)\}")]
    public void PublishesSuccess(int number) => Published(number).Success.Should().BeTrue();

    [Step(@"a failed verification result will be published back for (?:the )?interaction \{(\d+)\}")]
    public void PublishesFailure(int number) => Published(number).Success.Should().BeFalse();

    private IEnumerable<InteractionResult> Failed(bool pending) => verification.Report.Contracts
        .SelectMany(contract => contract.Interactions.Where(result => result.Verdict != Verdict.Passed && contract.IsPending(result) == pending));

    private ContractResult Published(int number) => broker.Published.SelectMany(report => report.Contracts)
        .Should().ContainSingle(contract => contract.Interactions.Any(result => result.Interaction.Description == interactions[number].Description)).Subject;

    private static Func<InteractionResult, bool> Differs(params MismatchKind[] kinds) => result => result.Mismatches.Any(mismatch => kinds.Contains(mismatch.Kind));
}
