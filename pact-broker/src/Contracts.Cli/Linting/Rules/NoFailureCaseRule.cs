using Contracts.Engine.Documents;
using Contracts.Providers.Sources;
using PactBroker.Domain.Interactions;

namespace Contracts.Cli.Linting.Rules;

/// <summary>A consumer that was never told "no" by an endpoint does not know what it does then.</summary>
internal sealed class NoFailureCaseRule : LintRule
{
    public override string Id => "no-failure-case";

    public override Severity Severity => Severity.Hint;

    private protected override string Advice => "Add an interaction that is refused: what is not there, not allowed or not valid.";

    private protected override IEnumerable<Finding> Check(SourcedContract contract) =>
        contract.Document.Interactions.OfType<HttpInteraction>().GroupBy(http => Endpoint.Of(http.Request)).Where(endpoint => endpoint.All(http => http.Response.Status < 400))
            .Select(endpoint => Found(contract, null, endpoint.Key.ToString(), endpoint.Count() == 1 ? "Its one interaction succeeds." : $"All {endpoint.Count()} interactions with it succeed."));
}
