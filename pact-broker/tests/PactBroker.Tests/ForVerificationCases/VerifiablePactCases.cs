using PactBroker.Tests.Scenarios;

namespace PactBroker.Tests.ForVerificationCases;

/// <summary>What a provider has to verify, and whether a failure would break its build.</summary>
public sealed class VerifiablePactCases
{
    private const string File = "ForVerificationCases/for-verification.cases";

    public static TheoryData<string> Titles => Scenario.Titles(File);

    [Theory]
    [MemberData(nameof(Titles))]
    public Task The_answer_is_the_one_in_the_case(string title) => ScenarioBroker.PlayAsync(File, title);
}
