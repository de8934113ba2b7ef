using System.Text;
using System.Text.Json.Nodes;
using PactBroker.Bench.Histories;

namespace PactBroker.Bench.Load;

/// <summary>The requests of builds, spread over all applications.</summary>
internal sealed class Questions(SeededHistory history)
{
    private IReadOnlyList<string> _results = [];

    /// <summary>May the newest version go where it is already, with all its neighbors? Four rows decide.</summary>
    public HttpRequestMessage CanIDeploy(int number) =>
        new(HttpMethod.Get, $"can-i-deploy?pacticipant={SeededHistory.Application(number)}&version={history.Versions}&environment=production");

    /// <summary>What main and the environments need, and what is pending.</summary>
    public HttpRequestMessage ForVerification(int number) => Post($"pacts/provider/{SeededHistory.Application(number)}/for-verification", Selected());

    /// <summary>The same, and the work in progress of the last twelve hours.</summary>
    public HttpRequestMessage WorkInProgress(int number)
    {
        var body = Selected();
        body["includeWipPactsSince"] = TimeProvider.System.GetUtcNow().AddHours(-12).ToString("O", null);
        return Post($"pacts/provider/{SeededHistory.Application(number)}/for-verification", body);
    }

    /// <summary>A new version on main with one pact, of new content.</summary>
    public HttpRequestMessage Publish(int number) => Post("contracts/publish", new JsonObject
    {
        ["pacticipantName"] = SeededHistory.Application(number),
        ["pacticipantVersionNumber"] = $"published-{number}",
        ["branch"] = "main",
        ["tags"] = new JsonArray("main"),
        ["contracts"] = new JsonArray(new JsonObject
        {
            ["consumerName"] = SeededHistory.Application(number),
            ["providerName"] = SeededHistory.Application(number + 1),
            ["specification"] = "pact",
            ["contentType"] = "application/json",
            ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(Pact(number).ToJsonString())),
        }),
    });

    /// <summary>A result of a provider version that is new, or was new some requests ago.</summary>
    public HttpRequestMessage Result(int number) => Post(_results[number % _results.Count], new JsonObject
    {
        ["success"] = true,
        ["providerApplicationVersion"] = $"verified-{number / _results.Count}",
        ["buildUrl"] = $"https://ci.example.org/builds/{number}",
        ["verifiedBy"] = new JsonObject { ["implementation"] = "bench", ["version"] = "1" },
    });

    /// <summary>Asks, as verifiers do, where results belong.</summary>
    public async Task LearnWhereResultsGoAsync(LoadClient client)
    {
        var found = new List<string>();
        for (var provider = 0; provider < SeededHistory.Applications; provider++)
        {
            var answer = JsonNode.Parse(await client.AskAsync(ForVerification(provider)))!;
            var pact = JsonNode.Parse(await client.AskAsync(new HttpRequestMessage(HttpMethod.Get, Link(answer["_embedded"]!["pacts"]![0]!, "self"))))!;
            found.Add(Link(pact, "pb:publish-verification-results"));
        }

        _results = found;
    }

    private static JsonObject Selected() => new()
    {
        ["providerVersionBranch"] = "main",
        ["includePendingStatus"] = true,
        ["consumerVersionSelectors"] = new JsonArray(new JsonObject { ["mainBranch"] = true }, new JsonObject { ["deployedOrReleased"] = true }),
    };

    private static JsonObject Pact(int number) => new()
    {
        ["consumer"] = new JsonObject { ["name"] = SeededHistory.Application(number) },
        ["provider"] = new JsonObject { ["name"] = SeededHistory.Application(number + 1) },
        ["interactions"] = new JsonArray([.. Enumerable.Range(1, 3).Select(interaction => new JsonObject
        {
            ["description"] = $"request {interaction} of build {number}",
            ["providerState"] = $"item {interaction} exists",
            ["request"] = new JsonObject { ["method"] = "GET", ["path"] = $"/items/{interaction}", ["headers"] = new JsonObject { ["Accept"] = "application/json" } },
            ["response"] = new JsonObject
            {
                ["status"] = 200,
                ["headers"] = new JsonObject { ["Content-Type"] = "application/json" },
                ["body"] = new JsonObject { ["id"] = interaction, ["name"] = "something that is sold", ["prices"] = new JsonArray(new JsonObject { ["amount"] = "12.50", ["currency"] = "EUR" }) },
                ["matchingRules"] = new JsonObject { ["$.body.id"] = new JsonObject { ["match"] = "type" }, ["$.body.prices"] = new JsonObject { ["match"] = "type", ["min"] = 1 } },
            },
        })]),
        ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "2.0.0" } },
    };

    private static string Link(JsonNode document, string relation) => document["_links"]![relation]!["href"]!.GetValue<string>();

    private static HttpRequestMessage Post(string path, JsonObject body) =>
        new(HttpMethod.Post, path) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
