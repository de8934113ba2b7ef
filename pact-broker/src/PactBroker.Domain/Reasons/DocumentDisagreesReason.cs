using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.ProviderContracts;

namespace PactBroker.Domain.Reasons;

/// <summary>What the consumer needs is not what the provider's document says.</summary>
public sealed record DocumentDisagreesReason(ResolvedSelector Consumer, ResolvedSelector Provider, MatrixRow Row, StaticResult Static) : Reason(ReasonId)
{
    public const string ReasonId = "document-disagrees";

    public override string Text
    {
        get
        {
            var disagreements = Static.Comparison.Disagreements.ToList();
            var more = disagreements.Count == 1 ? "" : $" (and {disagreements.Count - 1} more)";
            return $"The pact between {Consumer} and {Provider} disagrees with the provider's OpenAPI document (held against it, not replayed): {disagreements[0]}{more}";
        }
    }

    public override NextStep? NextStep => Row.Evidence is null ? ForProvider : new(
        Id,
        Row.Consumer.Name,
        NextAction.Fix,
        $"Change {Row.Consumer.Name} so that it expects what the document of {Row.Provider.Name} says, which is not ours to change; if the document is wrong, verify the pact against a sandbox.");

    private NextStep ForProvider => new(
        Id,
        Row.Provider.Name,
        NextAction.Fix,
        $"Make {Row.Provider.Name} and its document what version {Row.ConsumerVersion.Number} of {Row.Consumer.Name} expects, or agree with {Row.Consumer.Name} on another expectation; if only the document is wrong, correct it, or verify the pact by replaying it.");
}
