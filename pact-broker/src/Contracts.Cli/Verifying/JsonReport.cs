using System.Diagnostics;
using System.Text.Json.Nodes;
using Contracts.Cli.Output;
using Contracts.Engine.Mismatches;
using Contracts.Providers.Results;

namespace Contracts.Cli.Verifying;

/// <summary>A verification for programs. The words in it are a format: they do not follow the names in the code.</summary>
internal static class JsonReport
{
    public static JsonObject Of(VerificationReport report, bool published) => new()
    {
        ["success"] = report.Success,
        ["provider"] = report.Provider,
        ["providerVersion"] = report.ProviderVersion.Length == 0 ? null : report.ProviderVersion,
        ["published"] = published,
        ["contracts"] = JsonOutput.List(report.Contracts.Select(Of)),
    };

    private static JsonObject Of(ContractResult contract) => new()
    {
        ["consumer"] = contract.Contract.Document.Consumer.Value,
        ["origin"] = contract.Contract.Origin,
        ["pending"] = contract.Contract.Pending,
        ["success"] = contract.Success,
        ["interactions"] = JsonOutput.List(contract.Interactions.Select(interaction => Of(interaction, contract))),
    };

    private static JsonObject Of(InteractionResult result, ContractResult contract) => new()
    {
        ["interactionId"] = result.Interaction.Id,
        ["description"] = result.Interaction.Description,
        ["providerStates"] = JsonOutput.Texts(result.Interaction.ProviderStates.Select(state => state.Name)),
        ["verdict"] = Word(result.Verdict),
        ["pending"] = contract.IsPending(result),
        ["durationMilliseconds"] = Math.Round(result.Duration.TotalMilliseconds, 1),
        ["problem"] = result.Problem,
        ["mismatches"] = JsonOutput.List(result.Mismatches.Select(Of)),
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

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.ContractBroken => "contract-broken",
        Verdict.StateFailed => "state-failed",
        Verdict.ProviderError => "provider-error",
        Verdict.EnvironmentError => "environment-error",
        Verdict.TimedOut => "timed-out",
        Verdict.DataDiffers => "data-differs",
        _ => throw new UnreachableException(),
    };

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
