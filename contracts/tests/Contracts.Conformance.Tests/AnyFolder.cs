using Contracts.Conformance.Tests.CompatibilitySuite;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Conformance.Tests.Specification;
using Contracts.Engine.Documents;

namespace Contracts.Conformance.Tests;

/// <summary>Cases and features are taken from whatever folders are there: those of a version that comes later run without a change here.</summary>
public sealed class AnyFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conformance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Cases_of_the_specification_are_found_and_decided()
    {
        Write("v4/response/body/allowed.json", """
            {"match": true, "comment": "a number by its rule",
             "expected": {"status": 200, "body": {"contentType": "application/json", "content": {"a": 1}},
                          "matchingRules": {"body": {"$.a": {"combine": "AND", "matchers": [{"match": "integer"}]}}}},
             "actual": {"status": 200, "body": {"contentType": "application/json", "content": {"a": 2}}}}
            """);
        Write("v4/message/contents/other.json", """
            {"match": false, "comment": "no rule",
             "expected": {"contents": {"contentType": "application/json", "content": {"a": 1}}},
             "actual": {"contents": {"contentType": "application/json", "content": {"a": 2}}}}
            """);

        var cases = SpecificationCase.Keys(_folder).ToDictionary(key => key, key => SpecificationCase.Load(_folder, key));

        cases.Keys.Should().Equal("v4/message/contents/other.json", "v4/response/body/allowed.json");
        cases.Values.Should().OnlyContain(specified => specified.Version == PactSpecificationVersion.V4 && specified.Compare().IsEmpty == specified.Matches);
    }

    [Fact]
    public async Task Features_of_version_4_are_found_and_carried_out()
    {
        Write("V4/notes.feature", """
            Feature: what interactions carry
              Scenario: of a request
                Given an HTTP interaction is being defined for a consumer test
                And a key of "one" is specified for the HTTP interaction
                And the HTTP interaction is marked as pending
                And a comment "first" is added to the HTTP interaction
                When the Pact file for the test is generated
                Then the first interaction in the Pact file will have a type of "Synchronous/HTTP"
                And the first interaction in the Pact file will have "pending" = 'true'
                And the first interaction in the Pact file will have "key" = '"one"'
                And the first interaction in the Pact file will have "comments" = '{"text":["first"]}'

              Scenario: of an exchange of messages
                Given a synchronous message interaction is being defined for a consumer test
                And a provider state "ready" for the synchronous message is specified
                And the synchronous message interaction is marked as pending
                When the Pact file for the test is generated
                Then the first interaction in the Pact file will have a type of "Synchronous/Messages"
                And the first interaction in the Pact file will have "pending" = 'true'

              Scenario: that nobody can carry out
                Given an HTTP interaction is being defined for a consumer test
                And the moon is full

              @wip
              Scenario: that nobody has finished
                Given the moon is new
            """);

        var ends = new Dictionary<string, string?>();
        foreach (var (key, scenario) in ScenarioFolder.Load(_folder))
            ends[key] = (await ScenarioRun.ToEndAsync(scenario, new ScenarioSettings(ScenarioFolder.Version(key), _folder)))?.Step.Text;

        ends.Should().Equal(new Dictionary<string, string?>
        {
            ["V4/notes: of a request"] = null,
            ["V4/notes: of an exchange of messages"] = null,
            ["V4/notes: that nobody can carry out"] = "the moon is full",
        });
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
