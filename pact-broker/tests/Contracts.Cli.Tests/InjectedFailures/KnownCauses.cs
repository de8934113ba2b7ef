using System.Text;
using Contracts.Cli.Tests.Support;
using Contracts.Providers.Results;

namespace Contracts.Cli.Tests.InjectedFailures;

/// <summary>More than a hundred failures whose cause is known: a verification has to name the right class and the right side each time.</summary>
public sealed class KnownCauses(Town town) : IClassFixture<Town>
{
    private const string Readme = "contracts/src/Contracts.Providers/Verdicts/README.md";

    public static TheoryData<string, string> Cases =>
        new(Causes.All.SelectMany(cause => Need.All.Select(need => (cause.What, need.Description))));

    [Theory, MemberData(nameof(Cases))]
    [Trait("row", "S2-037"), Trait("row", "S4-059"), Trait("row", "S4-060"), Trait("row", "S4-061"), Trait("row", "S4-062"), Trait("row", "S4-063")]
    public async Task A_failure_has_the_class_and_the_side_of_its_cause(string what, string description)
    {
        var cause = Causes.All.Single(candidate => candidate.What == what);
        var good = new Situation([Need.All.Single(need => need.Description == description)]);

        var result = await new Trial(town.Broker, town.Shop, $"{what}, {description}").RunAsync(good, cause.Inject(good));

        (result.Verdict, result.Blame?.Side).Should().Be((cause.Verdict, cause.Side), "{0} {1} {2}", result.Problem, string.Join("; ", result.Mismatches.Select(mismatch => mismatch.Message)), result.Blame?.Reason);
    }

    [Fact]
    public void There_are_a_hundred_and_the_README_lists_them()
    {
        (Causes.All.Count * Need.All.Count).Should().BeGreaterThanOrEqualTo(100);
        ReadmeSection.Holds(Readme, "causes", Table());
    }

    private static string Table()
    {
        var table = new StringBuilder("| what was injected | class | blamed | cases |\n|---|---|---|---:|\n");
        foreach (var cause in Causes.All)
            table.Append($"| {cause.What} | `{cause.Verdict}` | {cause.Side?.ToString().ToLowerInvariant() ?? "nobody"} | {Need.All.Count} |\n");
        return table.Append($"| together | {Causes.All.Select(cause => cause.Verdict).Distinct().Count()} classes of {Enum.GetValues<Verdict>().Length} | | {Causes.All.Count * Need.All.Count} |\n").ToString();
    }
}
