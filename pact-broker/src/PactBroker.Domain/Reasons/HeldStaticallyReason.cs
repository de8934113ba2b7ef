using PactBroker.Domain.Matrix.Selectors;
using PactBroker.Domain.ProviderContracts;

namespace PactBroker.Domain.Reasons;

/// <summary>The pact counts as honored, though nobody has replayed it.</summary>
public sealed record HeldStaticallyReason(ResolvedSelector Consumer, ResolvedSelector Provider, StaticResult Static) : Reason(ReasonId)
{
    public const string ReasonId = "held-statically";

    public override string Text => $"The pact between {Consumer} and {Provider} was held against the provider's OpenAPI document, not replayed{Relaxed}";

    private string Relaxed => Static.Comparison.Relaxations switch
    {
        0 => "",
        1 => "; 1 expectation is let pass that the document does not promise",
        var many => $"; {many} expectations are let pass that the document does not promise",
    };
}
