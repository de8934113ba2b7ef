using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents.Notes;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Replay;
using Contracts.Providers.Results;
using Contracts.Providers.Verdicts;

namespace Contracts.Providers.Reports.Files;

/// <summary>A verification for programs. The words in it are a format: they do not follow the names in the code.</summary>
internal static class JsonReport
{
    // The text goes to a file or a program, not into a page: names stay readable.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Render(VerificationReport report) => Of(report).ToJsonString(Readable);

    private static JsonObject Of(VerificationReport report) => new()
    {
        ["success"] = report.Success,
        ["outcome"] = report.Outcome.Word(),
        ["provider"] = report.Provider,
        ["providerVersion"] = report.ProviderVersion.Length == 0 ? null : report.ProviderVersion,
        ["published"] = report.Published,
        ["database"] = report.Database,
        ["asked"] = List(report.Asked.Select(party => new JsonObject { ["name"] = party.Name, ["as"] = party.As.Word() })),
        ["madeWith"] = List(report.MadeWith.Select(used => new JsonObject { ["name"] = used.Name, ["version"] = used.Version, ["image"] = used.Image })),
        ["shuffleSeed"] = report.ShuffleSeed,
        ["trust"] = report.ReadOnly ? "read-only" : "full",
        ["replayed"] = report.Replayed,
        ["notRun"] = report.NotRun,
        ["missingCredentials"] = List(report.MissingCredentials.Select(missing => new JsonObject { ["variable"] = missing.Variable, ["whereFrom"] = missing.WhereFrom })),
        ["selection"] = report.Selection,
        ["times"] = report.Times is { } times ? Of(times, report.TimeBudget) : null,
        ["contracts"] = List(report.Contracts.Select(contract => Of(contract, report.Outcome))),
    };

    private static JsonObject Of(RunTimes times, TimeSpan? budget) => new()
    {
        ["startingMilliseconds"] = Milliseconds(times.Starting),
        ["databasesMilliseconds"] = Milliseconds(times.Databases),
        ["verifyingMilliseconds"] = Milliseconds(times.Verifying),
        ["wholeMilliseconds"] = Milliseconds(times.Whole),
        ["budgetMilliseconds"] = budget is { } time ? Milliseconds(time) : null,
    };

    private static JsonObject Of(ContractResult contract, RunOutcome outcome) => new()
    {
        ["consumer"] = contract.Contract.Document.Consumer.Value,
        ["origin"] = contract.Contract.Origin,
        ["pending"] = contract.Contract.Pending,
        ["success"] = outcome != RunOutcome.NotVerified && contract.Success,
        ["interactions"] = List(contract.Interactions.Select(interaction => Of(interaction, contract))),
    };

    private static JsonObject Of(InteractionResult result, ContractResult contract) => new()
    {
        ["interactionId"] = result.Interaction.Id,
        ["description"] = result.Interaction.Description,
        ["providerStates"] = Texts(result.Interaction.ProviderStates.Select(state => state.Name)),
        ["scenarios"] = List(InteractionNotes.Of(result.Interaction).Scenarios.Select(Of)),
        ["verdict"] = result.Verdict.Word(),
        ["pending"] = contract.IsPending(result),
        ["durationMilliseconds"] = Milliseconds(result.Duration),
        ["verifiedAt"] = result.VerifiedAt?.ToString("O", CultureInfo.InvariantCulture),
        ["fromEarlierRun"] = result.IsFromEarlierRun,
        ["content"] = InteractionContent.KeyOf(result.Interaction),
        ["answeredBy"] = result.AnsweredBy,
        ["earlierAttempts"] = Texts(result.EarlierAttempts),
        ["problem"] = result.Problem,
        ["blame"] = result.Blame is not { } blame ? null : new JsonObject { ["side"] = blame.Side.Word(), ["reason"] = blame.Reason, ["next"] = blame.Next },
        ["next"] = result.Verdict == Verdict.Passed ? null : VerdictClasses.Of(result.Verdict).Next(contract.Contract.Document.Consumer, result),
        ["mismatches"] = List(result.Mismatches.Select(Of)),
        ["evidence"] = result.Evidence.IsEmpty ? null : Of(result.Evidence),
    };

    private static JsonObject Of(Scenario scenario) => new()
    {
        ["workflow"] = scenario.Workflow,
        ["step"] = scenario.Step,
        ["category"] = scenario.Category,
        ["priority"] = scenario.Priority,
        ["critical"] = scenario.Critical,
    };

    private static JsonObject Of(Mismatch mismatch) => new()
    {
        ["id"] = mismatch.Id,
        ["kind"] = Word(mismatch.Kind),
        ["path"] = mismatch.Path,
        ["rule"] = mismatch.Rule,
        ["expected"] = mismatch.Expected,
        ["actual"] = mismatch.Actual,
        ["message"] = mismatch.Message,
    };

    private static JsonObject Of(Evidence evidence) => new()
    {
        ["logs"] = List(evidence.Logs.Select(line => new JsonObject { ["level"] = line.Level, ["category"] = line.Category, ["text"] = line.Text })),
        ["sql"] = List(evidence.Commands.Select(command => new JsonObject { ["text"] = command.Text, ["durationMilliseconds"] = command.Duration?.TotalMilliseconds, ["failed"] = command.Failed })),
        ["spans"] = List(evidence.Spans.Select(span => new JsonObject { ["source"] = span.Source, ["name"] = span.Name, ["durationMilliseconds"] = span.Duration.TotalMilliseconds, ["failed"] = span.Failed })),
    };

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 1);

    private static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);

    private static JsonArray Texts(IEnumerable<string> items) => List(items.Select(item => (JsonNode)JsonValue.Create(item)));

    private static string Word(MismatchKind kind) => kind switch
    {
        MismatchKind.Method => "method",
        MismatchKind.Path => "path",
        MismatchKind.Status => "status",
        MismatchKind.Query => "query",
        MismatchKind.Header => "header",
        MismatchKind.BodyType => "body-type",
        MismatchKind.Body => "body",
        MismatchKind.Metadata => "metadata",
        MismatchKind.Data => "data",
        _ => throw new UnreachableException(),
    };
}
