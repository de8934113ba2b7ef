using PactBroker.Tests.Scenarios;

namespace PactBroker.Tests.MatrixCases;

/// <summary>Whether a version may be deployed, in every constellation that has ever been argued about.</summary>
public sealed class CanIDeployCases
{
    private const string File = "MatrixCases/can-i-deploy.cases";

    public static TheoryData<string> Titles => Scenario.Titles(File);

    [Theory]
    [MemberData(nameof(Titles))]
    public Task The_answer_is_the_one_in_the_case(string title) => ScenarioBroker.PlayAsync(File, title);
}
