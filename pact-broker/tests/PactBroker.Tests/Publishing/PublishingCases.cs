using PactBroker.Tests.Scenarios;

namespace PactBroker.Tests.Publishing;

/// <summary>What somebody who publishes is told.</summary>
public sealed class PublishingCases
{
    private const string File = "Publishing/publishing.cases";

    public static TheoryData<string, string> Stories => Scenario.OnEachDatabase(File);

    [Theory]
    [MemberData(nameof(Stories))]
    public Task The_answer_is_the_one_in_the_case(string database, string title) => ScenarioBroker.PlayAsync(database, File, title);
}
