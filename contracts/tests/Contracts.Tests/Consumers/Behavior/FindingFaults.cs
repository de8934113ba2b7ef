using System.Globalization;
using Contracts.Tests.Consumers.Behavior.Handlers;
using Contracts.Tests.Repository;

namespace Contracts.Tests.Consumers.Behavior;

/// <summary>Small handlers with one fault each: all faults are found, and none in their twins.</summary>
public sealed class FindingFaults
{
    public static TheoryData<string> Faults => [.. HandlerPair.All.Select(pair => pair.Fault)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void There_are_forty_faults_and_more() => HandlerPair.All.Count.Should().BeGreaterThanOrEqualTo(40);

    [Theory, MemberData(nameof(Faults))]
    [Trait("row", "S0-025"), Trait("row", "S4-011")]
    public async Task Is_found(string fault)
    {
        var pair = Pair(fault);

        var findings = await pair.Of(pair.Faulty).CheckAsync(Token);

        findings.Select(finding => finding.Property).Should().Contain(pair.FoundBy);
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task Is_not_found_in_a_twin_without_it(string fault)
    {
        var pair = Pair(fault);

        var findings = await pair.Of(pair.Correct).CheckAsync(Token);

        findings.Select(finding => finding.Text).Should().BeEmpty();
    }

    [Fact]
    public async Task Table_of_faults_in_the_documentation_is_what_is_found()
    {
        var rows = new List<string>();
        foreach (var pair in HandlerPair.All)
        {
            var findings = await pair.Of(pair.Faulty).CheckAsync(Token);
            var finding = findings.Single(found => found.Property == pair.FoundBy);
            rows.Add(string.Create(CultureInfo.InvariantCulture, $"| {pair.Fault} | {pair.FoundBy} | {finding.Deliveries.Length} |"));
        }

        Expectation.Holds("../../src/Contracts.Consumers/Behavior/FAULTS.md", $"""
            # Faults that are found

            {rows.Count} small handlers with one fault each. Each fault is shown by the promise named beside it; the twin of each handler, without the fault, keeps all promises.
            The tests write this table: `contracts/tests/Contracts.Tests/Consumers/Behavior/Handlers`.

            | fault | shown by | steps of the shortest schedule |
            |---|---|---|
            {string.Join('\n', rows)}

            """);
    }

    private static HandlerPair Pair(string fault) => HandlerPair.All.Single(pair => pair.Fault == fault);
}
