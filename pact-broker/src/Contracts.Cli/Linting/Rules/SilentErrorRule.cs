using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Paths;
using Contracts.Providers.Sources;

namespace Contracts.Cli.Linting.Rules;

/// <summary>A refusal whose answer says nothing leaves whoever gets it to guess. Of a 401 the header says what is asked for, and an answer to HEAD has no body.</summary>
internal sealed class SilentErrorRule : LintRule
{
    private static readonly string[] Telling = ["title", "detail", "message", "error", "errors", "code", "reason"];

    public override string Id => "silent-error";

    public override Severity Severity => Severity.Hint;

    private protected override string Advice => "Expect a code or a message in the answer, as a problem document has them, so that somebody can be told what is wrong.";

    private protected override IEnumerable<Finding> Check(SourcedContract contract) =>
        from http in contract.Document.Interactions.OfType<HttpInteraction>()
        where http.Response.Status is >= 400 and not 401 && !http.Request.Method.Equals("HEAD", StringComparison.OrdinalIgnoreCase) && !Says(http.Response.Body)
        select Found(contract, http, "response body", $"Nothing is expected of the {http.Response.Status} that says what is wrong.");

    private static bool Says(Body body) => JsonPlaces.Parse(body) is { } answer
        ? answer.ValueKind == JsonValueKind.String || (answer.ValueKind == JsonValueKind.Object && answer.EnumerateObject().Any(member => Telling.Contains(member.Name, StringComparer.OrdinalIgnoreCase)))
        : body.Presence == BodyPresence.Present;
}
