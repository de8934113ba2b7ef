namespace PactBroker.Tests.Scenarios;

/// <summary>The cases by which brokers of this protocol are compared have numbers: 1 to 34 about deployability, P about publishing, V about what to verify.</summary>
public sealed class GoldenCases
{
    private static readonly string[] Files = ["MatrixCases/can-i-deploy.cases", "Publishing/publishing.cases", "ForVerificationCases/for-verification.cases"];

    private static IEnumerable<string> Numbers =>
        [.. Enumerable.Range(1, 34).Select(number => $"{number}"), .. Enumerable.Range(1, 10).Select(number => $"P{number}"), .. Enumerable.Range(1, 12).Select(number => $"V{number}")];

    [Fact]
    public void Each_number_is_a_story_that_is_told_to_both_databases() =>
        Files.SelectMany(Scenario.Read).Select(scenario => scenario.Title.Split(':')[0]).Should().Contain(Numbers);

    [Fact]
    public void Each_of_them_asks_something_and_says_what_comes_back() =>
        Files.SelectMany(Scenario.Read).Where(scenario => Numbers.Contains(scenario.Title.Split(':')[0])).Should().OnlyContain(scenario => scenario.Steps.Any(step => step.Expected.Count > 0));
}
