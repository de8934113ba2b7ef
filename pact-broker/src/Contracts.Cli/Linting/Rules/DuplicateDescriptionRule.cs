using Contracts.Engine.Documents;
using Contracts.Providers.Sources;

namespace Contracts.Cli.Linting.Rules;

/// <summary>Description and states identify an interaction: of two that share them, results and merges know only one.</summary>
internal sealed class DuplicateDescriptionRule : LintRule
{
    public override string Id => "duplicate-description";

    public override Severity Severity => Severity.Error;

    private protected override string Advice => "Give each its own description, or the state that makes the difference.";

    private protected override IEnumerable<Finding> Check(SourcedContract contract) =>
        contract.Document.Interactions.GroupBy(InteractionIdentity.Of).Where(same => same.Count() > 1)
            .Select(same => Found(contract, same.First(), null, $"{same.Count()} interactions have this description in these states."));
}
