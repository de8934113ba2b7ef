using System.Text.Json.Nodes;
using PactBroker.Tests.Scenarios;

namespace PactBroker.Tests.MatrixCases;

/// <summary>The forms in which an answer of the matrix comes, and what a row leads to.</summary>
public sealed class MatrixRepresentations
{
    private const string Question = "/can-i-deploy?pacticipant=Foo&version=1&environment=production";

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_text_it_is_a_table_and_two_lines()
    {
        await using var broker = await ToldAsync("Foo 1 -> Bar 10 ok", "Foo 1 -> Bazaar 2", "deploy Bar 10 production");
        (await broker.FetchAsync(Question, "text/plain")).Text.Should().Be(
            """
            CONSUMER | C.VERSION | PROVIDER | P.VERSION | SUCCESS? | RESULT#
            ---------|-----------|----------|-----------|----------|--------
            Foo      | 1         | Bar      | 10        | true     | 1
            Foo      | 1         | Bazaar   | ???       | ???      |

            Deployable: unknown
            Reason: There is no verified pact between version 1 of Foo and a version of Bazaar currently in production (no version is currently recorded as deployed/released in this environment)

            """);
    }

    [Fact]
    public async Task A_row_tells_branches_tags_and_environments_of_both_versions()
    {
        await using var broker = await ToldAsync("version Bar 10 branch main", "Foo 1 -> Bar 10 ok branch feat/x tag dev", "deploy Bar 10 production", "release Bar 10 production");
        var row = JsonNode.Parse((await broker.FetchAsync(Question, "application/hal+json")).Text)!["matrix"]![0]!;

        row["consumer"]!["version"]!["branch"]!.ToString().Should().Be("feat/x");
        row["consumer"]!["version"]!["tags"]![0]!["name"]!.ToString().Should().Be("dev");
        row["consumer"]!["version"]!["tags"]![0]!["latest"]!.GetValue<bool>().Should().BeTrue();
        row["provider"]!["version"]!["branchVersions"]![0]!["name"]!.ToString().Should().Be("main");
        row["provider"]!["version"]!["environments"]!.AsArray().Select(environment => environment!["name"]!.ToString()).Should().Equal("production");
    }

    [Fact]
    public async Task A_failed_row_leads_to_the_result_that_says_what_failed()
    {
        await using var broker = await ToldAsync("Foo 1 -> Bar 10 fail", "deploy Bar 10 production");
        var answer = JsonNode.Parse((await broker.FetchAsync(Question, "application/hal+json")).Text)!;
        var result = answer["matrix"]![0]!["verificationResult"]!["_links"]!["self"]!["href"]!.ToString();

        JsonNode.Parse((await broker.FetchAsync(result, "application/hal+json")).Text)!["success"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task What_is_not_known_is_null_and_not_left_out()
    {
        await using var broker = await ToldAsync("Foo 1 -> Bar");
        var answer = JsonNode.Parse((await broker.FetchAsync(Question, "application/hal+json")).Text)!.AsObject();

        answer["summary"]!.AsObject().Should().ContainKey("deployable").WhoseValue.Should().BeNull();
        answer["matrix"]![0]!.AsObject().Should().ContainKey("verificationResult").WhoseValue.Should().BeNull();
        answer["matrix"]![0]!["provider"]!.AsObject().Should().ContainKey("version").WhoseValue.Should().BeNull();
    }

    [Theory]
    [InlineData("/matrix", "Please provide 1 or more version selectors.")]
    [InlineData("/can-i-deploy?pacticipant=Foo&version=1", "Must specify either an environment or a 'to' tag.")]
    public async Task A_refusal_is_a_problem_document_for_who_asks_for_one(string path, string detail)
    {
        await using var broker = await ToldAsync("version Foo 1");
        var (status, type, text) = await broker.FetchAsync(path, "application/hal+json, application/problem+json");

        status.Should().Be(400);
        type.Should().Be("application/problem+json");
        JsonNode.Parse(text)!["errors"]![0]!["detail"]!.ToString().Should().Be(detail);
    }

    private static async Task<ScenarioBroker> ToldAsync(params string[] lines)
    {
        var broker = await ScenarioBroker.StartAsync(CancellationToken);
        foreach (var line in lines)
            await broker.TellAsync(line);

        return broker;
    }
}
