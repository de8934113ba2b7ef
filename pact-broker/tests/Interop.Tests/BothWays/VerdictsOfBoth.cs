using System.Text.Json.Nodes;
using Interop.Tests.Tools;

namespace Interop.Tests.BothWays;

/// <summary>Generated pairs of expectation and answer, in one pact: <c>pact verifier</c> and <c>contracts verify</c> have to say the same about each.</summary>
public sealed class VerdictsOfBoth(ITestOutputHelper output) : IDisposable
{
    private const int Count = 300;

    private readonly string _folder = Directory.CreateTempSubdirectory("interop-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Agree_on_every_generated_pair_but_the_listed_ones()
    {
        var pairs = Pairs.Draw(Count);
        var pact = Path.Combine(_folder, "Pairs-Answers.json");
        await File.WriteAllTextAsync(pact, PairPact.Of(pairs), TestContext.Current.CancellationToken);
        await using var provider = await AnsweringProvider.StartAsync(pairs);

        var theirs = await PactVerifierAsync(pact, provider.Address);
        var ours = await ContractsVerifyAsync(pact, provider.Address);

        theirs.Should().HaveCount(Count);
        ours.Should().HaveCount(Count);
        Report(pairs, theirs);
        var differing = Enumerable.Range(0, Count).Where(number => theirs[number].Passed != ours[number].Passed)
            .Select(number => (pairs[number].Key, Said: $"{pairs[number].Key}\n   pact verifier: {theirs[number]}\n   contracts:     {ours[number]}\n   {pairs[number].Expected.ToJsonString()}"))
            .ToList();
        var listed = Disagreements.All.SelectMany(disagreement => disagreement.Pairs).ToHashSet();
        string.Join('\n', differing.Where(pair => !listed.Contains(pair.Key)).Select(pair => pair.Said)).Should().BeEmpty();
        listed.Should().BeSubsetOf(differing.Select(pair => pair.Key), "each listed disagreement still shows");
    }

    [Fact]
    public void Cover_every_rule_on_every_kind_of_body()
    {
        var pairs = Pairs.Draw(Count);

        pairs.Select(pair => pair.Body).Distinct().Should().BeEquivalentTo("json", "xml", "form", "multipart", "text", "binary", "header", "status", "absent");
        pairs.Select(pair => pair.Rule).Distinct().Should().BeEquivalentTo(
            "none", "equality", "type", "min type", "max type", "min and max type", "regex", "include", "integer", "decimal", "number", "boolean", "null", "date", "time", "datetime",
            "contentType", "values", "arrayContains", "eachKey", "eachValue", "notEmpty", "semver", "statusCode", "any of", "all of");
    }

    private void Report(IReadOnlyList<Pair> pairs, Dictionary<int, Opinion> opinions)
    {
        var mismatching = opinions.Count(opinion => !opinion.Value.Passed);
        output.WriteLine($"{pairs.Count} pairs, {mismatching} of them do not match.");
        foreach (var kind in pairs.Index().GroupBy(pair => pair.Item.Body))
            output.WriteLine($"{kind.Key}: {kind.Count()} pairs, {kind.Count(pair => !opinions[pair.Index].Passed)} do not match; {string.Join(", ", kind.Select(pair => pair.Item.Rule).Distinct().Order())}");
        mismatching.Should().BeInRange(Count / 3, Count * 2 / 3, "pairs that match and pairs that do not are both worth trying");
    }

    private async Task<Dictionary<int, Opinion>> PactVerifierAsync(string pact, Uri address)
    {
        var report = Path.Combine(_folder, "report.json");
        var ran = await Tool.PactAsync(
            "verifier", "--file", pact, "--provider-name", PairPact.Provider, "--hostname", address.Host, "--port", $"{address.Port}", "--json", report, "--no-colour");
        File.Exists(report).Should().BeTrue("{0}", ran.All);
        var said = JsonNode.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken))!;
        var errors = said["errors"]!.AsArray().ToLookup(error => PairPact.NumberOf((string)error!["interaction"]!), error => error!["mismatch"]!);
        return said["interactionResults"]!.AsArray().Select(result => (Number: PairPact.NumberOf((string)result!["description"]!), Passed: (string?)result["result"] == "OK")).ToDictionary(
            result => result.Number,
            result => new Opinion(result.Passed, string.Join("; ", errors[result.Number].SelectMany(error => error["mismatches"]?.AsArray().Select(mismatch => (string?)mismatch!["mismatch"]) ?? [error.ToJsonString()]))));
    }

    private static async Task<Dictionary<int, Opinion>> ContractsVerifyAsync(string pact, Uri address)
    {
        var ran = await Tool.ContractsAsync("verify", "--pact", pact, "--provider-base-url", address.AbsoluteUri, "--output", "json");
        return JsonNode.Parse(ran.Output)!["contracts"]![0]!["interactions"]!.AsArray().ToDictionary(
            interaction => PairPact.NumberOf((string)interaction!["description"]!),
            interaction => new Opinion((string)interaction!["verdict"]! == "passed", string.Join("; ", interaction["mismatches"]!.AsArray().Select(mismatch => (string?)mismatch!["message"]))));
    }

    private sealed record Opinion(bool Passed, string Why);
}
