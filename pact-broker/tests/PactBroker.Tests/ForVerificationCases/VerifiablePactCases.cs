using PactBroker.Tests.Scenarios;

namespace PactBroker.Tests.ForVerificationCases;

/// <summary>What a provider has to verify, and whether a failure would break its build.</summary>
public sealed class VerifiablePactCases
{
    private const string File = "ForVerificationCases/for-verification.cases";

    public static TheoryData<string, string> Stories => Scenario.OnEachDatabase(File);

    [Theory]
    [MemberData(nameof(Stories))]
    public Task The_answer_is_the_one_in_the_case(string database, string title) => ScenarioBroker.PlayAsync(database, File, title);
}
