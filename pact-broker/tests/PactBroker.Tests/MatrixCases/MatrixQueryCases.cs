using PactBroker.Tests.Scenarios;

namespace PactBroker.Tests.MatrixCases;

/// <summary>What is refused, how queries may be spelled, and where the answer differs from the reference on purpose.</summary>
public sealed class MatrixQueryCases
{
    private const string File = "MatrixCases/matrix.cases";

    public static TheoryData<string> Titles => Scenario.Titles(File);

    [Theory]
    [MemberData(nameof(Titles))]
    public Task The_answer_is_the_one_in_the_case(string title) => ScenarioBroker.PlayAsync(File, title);
}
