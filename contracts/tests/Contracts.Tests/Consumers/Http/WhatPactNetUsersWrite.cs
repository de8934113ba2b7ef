using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Consumers;
using Contracts.Consumers.Matchers;

namespace Contracts.Tests.Consumers.Http;

/// <summary>Tests as users of PactNet 5 have them, one per version: they compile against this API, and give the files that other Pact tools give.</summary>
[Trait("row", "S4-078")]
public sealed class WhatPactNetUsersWrite : IDisposable
{
    private const string ExpectedRules = """
        {"$.flag":"type","$.list":"type 1","$.list[*].flag":"type","$.list[*].text":"type","$.text":"type"}
        """;

    private readonly TemporaryFolder _folder = new();

    private PactConfig Config => new()
    {
        PactDir = _folder.Path,
        DefaultJsonSettings = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase },
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task In_version_2()
    {
        IPactV2 pact = Pact.V2("Shop", "Things", Config);
        IPactBuilderV2 builder = pact.WithHttpInteractions();
        builder
            .UponReceiving("a sample request")
                .Given("a provider state")
                .WithRequest(HttpMethod.Post, "/things")
                .WithHeader("X-Request", "request1")
                .WithHeader("X-Request", "request2")
                .WithQuery("param", "value1")
                .WithQuery("param", "value2")
                .WithJsonBody(Body())
            .WillRespond()
                .WithStatus(HttpStatusCode.Created)
                .WithHeader("X-Response", "response1")
                .WithHeader("X-Response", "response2")
                .WithJsonBody(new { Text = "x" });

        await builder.VerifyAsync(PostAsync);

        var interaction = Interaction();
        interaction["providerState"]!.GetValue<string>().Should().Be("a provider state");
        interaction["request"]!["headers"]!["X-Request"]!.GetValue<string>().Should().Be("request1, request2");
        interaction["request"]!["query"]!.GetValue<string>().Should().Be("param=value1&param=value2");
        Compact(interaction["request"]!["matchingRules"]!.AsObject().Select(rule => (rule.Key.Replace("$.body", "$", StringComparison.Ordinal), rule.Value!))).Should().Be(ExpectedRules);
    }

    [Fact]
    public async Task In_version_3()
    {
        IPactBuilderV3 builder = Pact.V3("Shop", "Things", Config).WithHttpInteractions();
        builder
            .UponReceiving("a sample request")
                .Given("a provider state")
                .Given("another provider state")
                .Given("a provider state with params", new Dictionary<string, string> { ["foo"] = "bar", ["baz"] = "1" })
                .WithRequest("POST", "/things")
                .WithHeader("X-Request", "request1").WithHeader("X-Request", "request2")
                .WithQuery("param", "value1").WithQuery("param", "value2")
                .WithJsonBody(Body())
            .WillRespond()
                .WithStatus(201)
                .WithJsonBody(new { Text = "x" });

        await builder.VerifyAsync(PostAsync);

        var interaction = Interaction();
        interaction["providerStates"]!.ToJsonString().Should().Be("""[{"name":"a provider state"},{"name":"another provider state"},{"name":"a provider state with params","params":{"baz":"1","foo":"bar"}}]""");
        interaction["request"]!["headers"]!["X-Request"]!.GetValue<string>().Should().Be("request1, request2");
        interaction["request"]!["query"]!.ToJsonString().Should().Be("""{"param":["value1","value2"]}""");
        interaction["request"]!["body"]!.ToJsonString().Should().Be("""{"flag":true,"list":[{"flag":false,"text":"bar"}],"text":"foo"}""");
        Rules(interaction).Should().Be(ExpectedRules);
    }

    [Fact]
    public async Task In_version_4()
    {
        IPactBuilderV4 builder = Pact.V4("Shop", "Things", Config).WithHttpInteractions();
        builder
            .UponReceiving("a sample request")
                .Given("a provider state with params", new Dictionary<string, string> { ["foo"] = "bar" })
                .WithRequest(HttpMethod.Post, "/things")
                .WithHeader("X-Request", "request1").WithHeader("X-Request", "request2")
                .WithQuery("param", "value1").WithQuery("param", "value2")
                .WithJsonBody(Body(), "application/json")
            .WillRespond()
                .WithStatus(HttpStatusCode.Created)
                .WithJsonBody(new { Text = "x" }, new JsonSerializerOptions());

        await builder.VerifyAsync(PostAsync);

        var interaction = Interaction();
        interaction["type"]!.GetValue<string>().Should().Be("Synchronous/HTTP");
        interaction["request"]!["headers"]!.ToJsonString().Should().Be("""{"Content-Type":["application/json"],"X-Request":["request1","request2"]}""");
        interaction["request"]!["body"]!.ToJsonString().Should().Be("""{"content":{"flag":true,"list":[{"flag":false,"text":"bar"}],"text":"foo"},"contentType":"application/json","encoded":false}""");
        interaction["response"]!["body"]!["content"]!.ToJsonString().Should().Be("""{"Text":"x"}""", "these settings are the call's own");
        Rules(interaction).Should().Be(ExpectedRules);
    }

    [Fact]
    public void With_a_client_that_cannot_be_awaited()
    {
        var builder = Pact.V4("Shop", "Things", Config).WithHttpInteractions();
        builder.UponReceiving("a request").WithRequest(HttpMethod.Get, "/things").WillRespond().WithStatus(HttpStatusCode.OK);

        builder.Verify(context =>
        {
            using var client = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(context.MockServerUri, "/things"));
            client.Send(request, TestContext.Current.CancellationToken).StatusCode.Should().Be(HttpStatusCode.OK);
        });
    }

    private static object Body() => new
    {
        Text = Match.Type("foo"),
        Flag = Match.Type(true),
        List = Match.MinType(new { Text = Match.Type("bar"), Flag = Match.Type(false) }, 1),
    };

    private static async Task PostAsync(IConsumerContext context)
    {
        using var client = new HttpClient { BaseAddress = context.MockServerUri };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/things?param=value1&param=value2");
        request.Headers.Add("X-Request", ["request1", "request2"]);
        request.Content = JsonContent.Create(new { text = "other", flag = false, list = new[] { new { text = "a", flag = true }, new { text = "b", flag = true } } });
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    private static string Rules(JsonNode interaction) =>
        Compact(interaction["request"]!["matchingRules"]!["body"]!.AsObject().Select(rule => (rule.Key, rule.Value!["matchers"]![0]!)));

    private static string Compact(IEnumerable<(string Path, JsonNode Rule)> rules) =>
        "{" + string.Join(',', rules.Select(rule => $"\"{rule.Path}\":\"{rule.Rule["match"]}{(rule.Rule["min"] is { } min ? $" {min}" : "")}\"")) + "}";

    private JsonNode Interaction() => JsonNode.Parse(_folder.Read("Shop-Things.json"))!["interactions"]![0]!;
}
