using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Matrix.Selectors;

namespace PactBroker.Domain.Reasons;

/// <summary>The provider version was held against the contract and does not keep it. The row leads to the result, and that to the interaction and the path.</summary>
public sealed record VerificationFailedReason(ResolvedSelector Consumer, ResolvedSelector Provider, MatrixRow Row) : Reason(ReasonId)
{
    public const string ReasonId = "verification-failed";

    public override string Text => $"The verification for the pact between {Consumer} and {Provider} failed";

    public override NextStep? NextStep => Row.Evidence is null ? ForProvider : new(
        Id,
        Row.Consumer.Name,
        NextAction.Fix,
        $"Change {Row.Consumer.Name} so that it expects what {Row.Provider.Name} does, which is not ours to change; verification result {Row.Result?.Number} says which interaction failed.");

    private NextStep ForProvider => new(
        Id,
        Row.Provider.Name,
        NextAction.Fix,
        $"Change {Row.Provider.Name} so that it does what version {Row.ConsumerVersion.Number} of {Row.Consumer.Name} expects, or agree with {Row.Consumer.Name} on another expectation; verification result {Row.Result?.Number} says which interaction failed.");
}
