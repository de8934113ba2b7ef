using PactBroker.Domain.Approvals;
using PactBroker.Domain.Matrix.Facts;

namespace PactBroker.Domain.Matrix.Deciding;

/// <summary>Which of the contracts that nobody has approved a question is about: those between the pairs that it is about, and not with whom it ignores.</summary>
internal static class Unapproved
{
    public static IEnumerable<UnapprovedContract> In(MatrixFacts facts) => facts.Unapproved.Where(contract => contract.Provider is not { } provider
        || (facts.Integrations.Any(integration => integration.Provider.Id == provider && integration.Consumer.Name == contract.Publisher)
            && facts.Ignore.All(selector => selector.PacticipantId != provider)));
}
