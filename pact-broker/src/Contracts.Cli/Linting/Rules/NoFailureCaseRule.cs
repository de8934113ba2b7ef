using Contracts.Engine.Documents;
using Contracts.Providers.Sources;

namespace Contracts.Cli.Linting.Rules;

/// <summary>A consumer that was never told "no" by an endpoint does not know what it does then.</summary>
internal sealed class NoFailureCaseRule : LintRule
{
    public override string Id => "no-failure-case";

    public override Severity Severity => Severity.Hint;

    private protected override string Advice => "Add an interaction that is refused: what is not there, not allowed or not valid.";

    public override IEnumerable<Finding> Check(SourcedContract contract) =>
        contract.Document.Interactions.OfType<HttpInteraction>().GroupBy(http => Endpoint(http.Request)).Where(endpoint => endpoint.All(http => http.Response.Status < 400))
            .Select(endpoint => Found(contract, null, endpoint.Key, endpoint.Count() == 1 ? "Its one interaction succeeds." : $"All {endpoint.Count()} interactions with it succeed."));

    // As most APIs have it: collection, element, collection of the element. A version may stand before.
    private static string Endpoint(ExpectedRequest request)
    {
        var segments = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var first = segments is [['v', var digit, ..], ..] && char.IsAsciiDigit(digit) ? 1 : 0;
        var named = segments.Select((segment, i) => i >= first && (i - first) % 2 == 1 ? "{}" : segment);
        return $"{request.Method.ToUpperInvariant()} /{string.Join('/', named)}";
    }
}
