using PactBroker.Tests.Scenarios;

namespace PactBroker.Tests.MatrixCases;

/// <summary>What is refused, how queries may be spelled, and where the answer differs from the reference on purpose.</summary>
public sealed class MatrixQueryCases
{
    private const string File = "MatrixCases/matrix.cases";

    public static TheoryData<string, string> Stories => Scenario.OnEachDatabase(File);

    [Theory]
    [MemberData(nameof(Stories))]
    public Task The_answer_is_the_one_in_the_case(string database, string title) => ScenarioBroker.PlayAsync(database, File, title);
}
