using PactBroker.Domain.Matrix.Rows;
using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.ProviderContracts;

namespace PactBroker.Domain.Reasons;

/// <summary>What the provider's document says counts for as much as its own tests of it.</summary>
public sealed record OwnTestsMissingReason(ResolvedSelector Consumer, ResolvedSelector Provider, MatrixRow Row, StaticResult Static) : Reason(ReasonId)
{
    public const string ReasonId = "own-tests-missing";

    public override string Text => $"The pact between {Consumer} and {Provider} was held against an OpenAPI document that {(Static.Contract.OwnTests is null ? "was published without evidence of the provider's own tests" : "the provider's own tests did not bear out")}";

    public override NextStep? NextStep => new(
        Id,
        Row.Provider.Name,
        NextAction.Verify,
        $"Run the tests of {Row.Provider.Name} that hold it to its document, and publish the document of version {Static.Contract.Version.Number} again with their success.");
}
