using System.Runtime.CompilerServices;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Releases;

/// <summary>Hundreds of releases whose truth is known by running the code: nothing unsafe goes, and little that is safe stays.</summary>
public sealed class DecidingReleases(MemoryBroker broker) : IClassFixture<MemoryBroker>
{
    private const int FirstSeed = 20261121;
    private const int Releases = 240;

    [Fact]
    public async Task No_unsafe_release_is_allowed_and_the_readme_says_how_that_compares()
    {
        var environments = (await broker.Talk.GetAsync("/environments")).Json["_embedded"]!["environments"]!.AsArray();
        var environment = environments.Single(environment => environment!["name"]!.ToString() == "production")!["uuid"]!.ToString();
        var decisions = new List<ReleaseDecision>();
        for (var seed = FirstSeed; seed < FirstSeed + Releases; seed++)
            decisions.Add(await new SimulatedRelease(broker.Talk, seed, environment).DecideAsync());

        decisions.Where(decision => decision is { Safe: false, Contracts: true }).Should().BeEmpty("what is allowed must be safe");
        decisions.Count(decision => !decision.Safe).Should().BeGreaterThan(Releases / 4, "the simulation must have something to find");
        var table = string.Join('\n', Table(decisions));
        (await File.ReadAllTextAsync(Readme(), TestContext.Current.CancellationToken)).Should().Contain(table, "the README tells what this test finds:\n{0}\n", table);
    }

    private static IEnumerable<string> Table(IReadOnlyCollection<ReleaseDecision> decisions)
    {
        yield return "| decided by | safe, allowed | safe, refused | unsafe, refused | unsafe, allowed |";
        yield return "|---|---|---|---|---|";
        yield return Row("pacts and schemas, per environment", decision => decision.Contracts);
        yield return Row("a registry only (BACKWARD)", decision => decision.RegistryOnly);
        yield return Row("pacts only", decision => decision.PactsOnly);

        string Row(string who, Func<ReleaseDecision, bool> allows)
        {
            int Count(bool safe, bool allowed) => decisions.Count(decision => decision.Safe == safe && allows(decision) == allowed);
            return $"| {who} | {Count(true, true)} | {Count(true, false)} | {Count(false, false)} | {Count(false, true)} |";
        }
    }

    private static string Readme([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "..", "README.md");
}
