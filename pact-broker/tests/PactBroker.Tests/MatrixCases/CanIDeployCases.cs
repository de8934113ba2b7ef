using PactBroker.Tests.Scenarios;

namespace PactBroker.Tests.MatrixCases;

/// <summary>Whether a version may be deployed, in every constellation that has ever been argued about.</summary>
public sealed class CanIDeployCases
{
    private const string File = "MatrixCases/can-i-deploy.cases";

    public static TheoryData<string, string> Stories => Scenario.OnEachDatabase(File);

    [Theory]
    [MemberData(nameof(Stories))]
    public Task The_answer_is_the_one_in_the_case(string database, string title) => ScenarioBroker.PlayAsync(database, File, title);
}
