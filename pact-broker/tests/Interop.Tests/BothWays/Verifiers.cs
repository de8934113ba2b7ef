using System.Globalization;
using System.Text.Json.Nodes;
using Interop.Tests.Tools;

namespace Interop.Tests.BothWays;

/// <summary>Both verifiers, as commands, over pacts whose interactions end in the number of their pair; one run each.</summary>
internal static class Verifiers
{
    public static async Task<Dictionary<int, Opinion>> PactVerifierAsync(Uri address, string provider, params string[] pacts)
    {
        var report = Path.Combine(Path.GetDirectoryName(pacts[0])!, "report.json");
        var ran = await Tool.PactAsync(
        [
            "verifier", .. pacts.SelectMany(pact => new[] { "--file", pact }), "--provider-name", provider, "--hostname", address.Host, "--port", $"{address.Port}", "--json", report, "--no-colour",
        ]);
        File.Exists(report).Should().BeTrue("{0}", ran.All);
        var said = JsonNode.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken))!;
        var errors = said["errors"]!.AsArray().ToLookup(error => NumberOf(error!["interaction"]), error => error!["mismatch"]!);
        return said["interactionResults"]!.AsArray().ToDictionary(
            result => NumberOf(result!["description"]),
            result => new Opinion((string?)result!["result"] == "OK", string.Join("; ", errors[NumberOf(result["description"])].SelectMany(Reasons))));
    }

    public static async Task<Dictionary<int, Opinion>> ContractsVerifyAsync(Uri address, params string[] pacts)
    {
        var ran = await Tool.ContractsAsync(["verify", .. pacts.SelectMany(pact => new[] { "--pact", pact }), "--provider-base-url", address.AbsoluteUri, "--output", "json"]);
        ran.Output.Should().NotBeEmpty("{0}", ran.All);
        return JsonNode.Parse(ran.Output)!["contracts"]!.AsArray().SelectMany(contract => contract!["interactions"]!.AsArray()).ToDictionary(
            interaction => NumberOf(interaction!["description"]),
            interaction => new Opinion(
                (string?)interaction!["verdict"] == "passed",
                string.Join("; ", interaction["mismatches"]!.AsArray().Select(mismatch => (string?)mismatch!["message"]).Prepend((string?)interaction["problem"]).Where(reason => reason is not null))));
    }

    private static IEnumerable<string?> Reasons(JsonNode error) => error["mismatches"]?.AsArray().Select(mismatch => (string?)mismatch!["mismatch"]) ?? [error.ToJsonString()];

    private static int NumberOf(JsonNode? description) => int.Parse(((string)description!).Split(' ')[^1], CultureInfo.InvariantCulture);
}
