using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;
using Contracts.Engine.Bodies;
using Contracts.Engine.Matching;
using Contracts.OpenApi;
using Contracts.OpenApi.Comparing;

namespace Contracts.Cli.Tests.Comparing;

public sealed class ComparingWithADocument
{
    public static TheoryData<string> Names => [.. Pair.All().Select(pair => pair.Name)];

    public static TheoryData<string> Replayable => [.. Pair.All().Where(pair => pair.CanBeReplayed).Select(pair => pair.Name)];

    [Fact]
    public void There_are_many_pairs_with_known_verdicts_of_both_sorts()
    {
        Pair.All().Should().HaveCountGreaterThanOrEqualTo(60);
        Pair.All().Select(pair => pair.Name).Should().OnlyHaveUniqueItems();
        Pair.All().Count(pair => pair.Differs.Count == 0).Should().BeInRange(30, 70);
        Pair.All().Count(pair => pair.CanBeReplayed).Should().BeGreaterThanOrEqualTo(40);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("row", "S3-050"), Trait("row", "S4-003")]
    public void A_pair_has_the_verdict_that_is_known_of_it(string name)
    {
        var pair = Pair.All().Single(pair => pair.Name == name);

        var compared = ComparedInteraction.Of(pair.Interaction(), pair.Document(), TestContext.Current.CancellationToken);

        Texts(compared, relaxations: false).Should().Equal(pair.Differs);
        compared.IsHonored.Should().Be(pair.Differs.Count == 0);
        if (pair.Relaxed is { } relaxed)
            Texts(compared, relaxations: true).Should().BeEquivalentTo(relaxed);
    }

    [Fact]
    public void A_difference_behind_more_errors_than_are_looked_at_is_no_agreement()
    {
        var pair = new Pair(new JsonObject
        {
            ["schema"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["maxLength"] = 1 } },
            ["body"] = new JsonArray([.. Enumerable.Repeat("ab", 1_000).Select(text => (JsonNode)text), 5]),
            ["rules"] = new JsonObject { ["$"] = "type" },
        });

        var compared = ComparedInteraction.Of(pair.Interaction(), pair.Document(), TestContext.Current.CancellationToken);

        Texts(compared, relaxations: false).Should().Equal("not-decided response body");
    }

    /// <summary>Written out, the last of so many would be there more often than memory has room for.</summary>
    [Fact]
    public void Conditions_within_one_another_are_each_looked_at_once()
    {
        const int Last = 40;
        static JsonObject OneOf(int kind) => new()
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["const"] = $"{kind}" } }, ["required"] = new JsonArray("kind") },
            ["then"] = new JsonObject { ["properties"] = new JsonObject { [$"of{kind}"] = new JsonObject { ["type"] = "string" } } },
            ["else"] = kind == Last ? false : OneOf(kind + 1),
        };
        ComparedInteraction Compare(JsonObject body)
        {
            var schema = OneOf(0);
            schema["properties"] = new JsonObject { ["kind"] = new JsonObject { ["type"] = "string" } };
            var pair = new Pair(new JsonObject { ["schema"] = schema, ["body"] = body, ["rules"] = new JsonObject { ["$"] = "type" } });
            return ComparedInteraction.Of(pair.Interaction(), pair.Document(), TestContext.Current.CancellationToken);
        }

        Texts(Compare(new JsonObject { ["kind"] = $"{Last}", [$"of{Last}"] = "x" }), relaxations: false).Should().BeEmpty();
        Texts(Compare(new JsonObject { ["kind"] = $"{Last}", ["of7"] = "x" }), relaxations: false).Should().Equal("field-not-documented response body $.of7");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_that_is_read_as_YAML_is_the_same(string name)
    {
        var text = Pair.All().Single(pair => pair.Name == name).DocumentText();

        JsonNode.DeepEquals(JsonNode.Parse(YamlText.ToJson(text, "document.yaml")), JsonNode.Parse(text)).Should().BeTrue();
    }

    /// <summary>The verdict is settled by replaying: the stub does no favor but those that the relaxations speak of, so that one which is not listed shows.</summary>
    [Theory]
    [MemberData(nameof(Replayable))]
    [Trait("row", "S4-003")]
    public void A_stub_made_from_the_document_gives_the_same_verdict(string name)
    {
        var pair = Pair.All().Single(pair => pair.Name == name);
        var (interaction, document) = (pair.Interaction(), JsonNode.Parse(pair.DocumentText())!.AsObject());
        var compared = ComparedInteraction.Of(interaction, pair.Document(), TestContext.Current.CancellationToken);

        var replays = Enumerable.Range(0, 4).Select(turn =>
        {
            var answer = new StubOfADocument(document, Texts(compared, relaxations: true), turn).Answer(pair.Row["schema"]!, pair.Row["body"]);
            var body = Body.FromJson(JsonElement.Parse(answer?.ToJsonString() ?? "null"), "application/json");
            return ResponseMatching.Compare(interaction.Response, new ActualResponse { Status = 200, Headers = [new("Content-Type", "application/json")], Body = body }).IsEmpty;
        }).ToList();

        replays.TrueForAll(holds => holds).Should().Be(compared.IsHonored, $"{string.Join("; ", compared.Findings)}");
    }

    [Theory]
    [InlineData("a required field", 0, 0)]
    [InlineData("an optional field", 0, 1)]
    [InlineData("a text is no number", 1, 1)]
    public async Task The_exit_code_is_the_verdict_and_strictly_a_relaxation_is_a_no(string name, int code, int strictly)
    {
        using var shell = new CommandLine();
        var command = Write(shell, name);

        (await shell.RunAsync(command)).Expect(code);
        (await shell.RunAsync([.. command, "--strict"])).Expect(strictly);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task It_is_written_for_people_programs_and_pages(string output)
    {
        using var shell = new CommandLine();

        var result = await shell.RunAsync([.. Write(shell, "a field that is not described"), "--output", output]);

        Snapshot.Verify(result.Expect(1).Output, $"compare-{output}");
    }

    [Theory]
    [InlineData("""{"swagger":"2.0"}""", "document.json is not an OpenAPI document of version 3.0 or 3.1")]
    [InlineData("{openapi: 3.1.0", "document.json is not JSON")]
    [InlineData("openapi: [3.1.0", "document.json is not YAML that has a JSON form: line 2, column 1: ")]
    [InlineData("""{"openapi":"3.1.0","paths":{"/things/{id}":{"$ref":"#/nowhere"}}}""", "document.json refers to #/nowhere, which is not there")]
    [InlineData("""{"openapi":"3.1.0","paths":{"/things/{id}":{"$ref":"other.json"}}}""", "document.json refers to other.json, which is not in it")]
    public async Task What_is_no_document_is_2(string text, string message)
    {
        using var shell = new CommandLine();
        var command = Write(shell, "a required field");
        await File.WriteAllTextAsync(Path.Combine(shell.Folder, "document.json"), text, TestContext.Current.CancellationToken);

        (await shell.RunAsync(command)).Expect(2).Error.Should().StartWith($"contracts: {message}");
    }

    private static string[] Write(CommandLine shell, string name)
    {
        var pair = Pair.All().Single(pair => pair.Name == name);
        File.WriteAllText(Path.Combine(shell.Folder, "document.json"), pair.DocumentText());
        File.WriteAllText(Path.Combine(shell.Folder, "pact.json"), pair.PactText());
        return ["compare", "--pact", "pact.json", "--openapi", "document.json"];
    }

    private static List<string> Texts(ComparedInteraction compared, bool relaxations) =>
        [.. compared.Findings.Where(finding => finding.IsRelaxation == relaxations).Select(finding => $"{finding.Id} {finding.Place}")];
}
