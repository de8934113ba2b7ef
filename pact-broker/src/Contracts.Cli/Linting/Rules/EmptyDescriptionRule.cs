using Contracts.Providers.Sources;

namespace Contracts.Cli.Linting.Rules;

/// <summary>A description is the name of an interaction in every report.</summary>
internal sealed class EmptyDescriptionRule : LintRule
{
    public override string Id => "empty-description";

    public override Severity Severity => Severity.Error;

    private protected override string Advice => "Say in the consumer's words what it asks for: \"a request for the price of a product\".";

    private protected override IEnumerable<Finding> Check(SourcedContract contract) =>
        contract.Document.Interactions.Index().Where(one => string.IsNullOrWhiteSpace(one.Item.Description)).Select(one => Found(contract, null, null, $"Interaction {one.Index + 1} has no description."));
}
