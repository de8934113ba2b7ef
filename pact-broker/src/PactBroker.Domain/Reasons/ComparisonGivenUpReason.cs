using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.ProviderContracts;

namespace PactBroker.Domain.Reasons;

/// <summary>Whether the consumer's pact and the provider's document agree was not found out in time.</summary>
public sealed record ComparisonGivenUpReason(ResolvedSelector Consumer, ResolvedSelector Provider, MatrixRow Row, StaticResult Static) : Reason(ReasonId)
{
    public const string ReasonId = "comparison-given-up";

    public override string Text => $"Whether the pact between {Consumer} and {Provider} agrees with the provider's OpenAPI document is not known: {Static.Comparison.Problem}";

    public override NextStep? NextStep => new(
        Id,
        Row.Provider.Name,
        NextAction.Verify,
        $"Ask again: what was compared until then is remembered. If it stays so, describe the answers of {Row.Provider.Name} by simpler schemas, or replay the pact against version {Static.Contract.Version.Number} of it.");
}
