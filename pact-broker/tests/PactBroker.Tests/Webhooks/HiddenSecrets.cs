using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PactBroker.Domain.Webhooks.Secrets;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Webhooks;

/// <summary>What only the receiver is to know is shown to nobody, where it is defined, where it is tried and where it is logged.</summary>
public sealed class HiddenSecrets
{
    private const string Password = "pa55word";
    private const string Token = "t0ken-of-the-header";
    private const string InUrl = "t0ken-of-the-address";
    private const string InBody = "t0ken of \"the\" body";
    private const string Signing = "s1gning";

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [InlineData("https://ci.example/build?token=abc&branch=main", "https://ci.example/build?token=**********&branch=main")]
    [InlineData("https://ci.example/build?private_token=abc", "https://ci.example/build?private_token=**********")]
    [InlineData("https://ci.example/build?API-Key=abc#x", "https://ci.example/build?API-Key=**********#x")]
    [InlineData("https://me:abc@ci.example/", "https://**********@ci.example/")]
    [InlineData("https://ci.example/?token=${pactbroker.consumerName}", "https://ci.example/?token=${pactbroker.consumerName}")]
    [InlineData("""{"access_token": "abc", "ref":"main"}""", """{"access_token": "**********", "ref":"main"}""")]
    [InlineData("password=abc&name=x", "password=**********&name=x")]
    [InlineData("the tokens of a language", "the tokens of a language")]
    public void Are_found_in_addresses_and_texts_by_their_names(string text, string hidden) => Redaction.Url(text).Should().Be(hidden);

    [Theory]
    [InlineData("Authorization", true)]
    [InlineData("X-Auth-Token", true)]
    [InlineData("PRIVATE-TOKEN", true)]
    [InlineData("X-Api-Key", true)]
    [InlineData("Cookie", true)]
    [InlineData("webhook-signature", true)]
    [InlineData("Content-Type", false)]
    [InlineData("X-Author", false)]
    public void Are_found_in_headers_by_their_names(string name, bool secret) => Redaction.IsSecretName(name).Should().Be(secret);

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Are_sent_and_nowhere_shown(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        // A receiver that repeats everything it hears.
        bench.Receiver.Answer = context => context.Response.WriteAsync(string.Join(' ', context.Request.Headers.Select(header => header.Value)) + Password, context.RequestAborted);
        var webhook = await DefineAsync(bench);
        await bench.PublishAsync("Foo", "1", "Bar", "a");

        var received = (await bench.ReceivedAsync()).Single();

        received.Target.Should().Contain(InUrl);
        received.Json["token"]!.ToString().Should().Be(InBody);
        received.Headers["X-Token"].Should().Be(Token);
        received.Headers["Authorization"].Should().Be("Basic bWU6cGE1NXdvcmQ=");
        var shown = new List<string>
        {
            (await bench.Talk.GetAsync("/webhooks")).Text,
            (await bench.Talk.GetAsync($"/webhooks/{webhook}")).Text,
            (await bench.Talk.GetAsync($"/webhooks/{webhook}/triggered-webhooks")).Text,
            (await bench.Talk.PostAsync($"/webhooks/{webhook}/execute")).Text,
            await bench.LogsAsync(webhook),
            (await bench.Talk.GetAsync($"/triggered-webhooks/{(await bench.TriggeredAsync(webhook))[0]["uuid"]}/logs", ("Accept", "application/hal+json"))).Text,
        };
        shown.Should().OnlyContain(text => text.Length > 100);
        shown.Should().OnlyContain(text => !text.Contains("t0ken of"));
        foreach (var secret in new[] { Password, Token, InUrl, InBody, Signing, "bWU6cGE1NXdvcmQ=" })
        {
            shown.Should().OnlyContain(text => !text.Contains(secret), "nobody may read {0}", secret);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Are_kept_when_somebody_hands_back_what_was_shown(string database)
    {
        await using var bench = await WebhookBench.StartAsync(database);
        var webhook = await DefineAsync(bench);
        await bench.PublishAsync("Foo", "1", "Bar", "a");
        var before = (await bench.ReceivedAsync()).Single();

        var shown = (await bench.Talk.GetAsync($"/webhooks/{webhook}")).Text;
        (await bench.Talk.PutAsync($"/webhooks/{webhook}", shown)).Status.Should().Be(200);
        await bench.PublishAsync("Foo", "2", "Bar", "b");
        var after = (await bench.ReceivedAsync()).Single();

        (after.Target, after.Body, after.Headers["X-Token"], after.Headers["Authorization"]).Should().Be((before.Target, before.Body, before.Headers["X-Token"], before.Headers["Authorization"]));
        after.Headers.Should().ContainKey("webhook-signature");
        (await bench.Talk.GetAsync($"/webhooks/{webhook}")).Json["request"]!.ToJsonString().Should().Be(JsonNode.Parse(shown)!["request"]!.ToJsonString());
    }

    [Fact]
    public async Task Are_to_be_given_again_where_the_rest_has_changed()
    {
        await using var bench = await WebhookBench.StartAsync(TestDatabase.Names[0]);
        var webhook = await DefineAsync(bench);
        var shown = (await bench.Talk.GetAsync($"/webhooks/{webhook}")).Json;
        shown["request"]!["url"] = $"{shown["request"]!["url"]}&more=1";
        shown["request"]!["body"]!["more"] = 1;
        shown["request"]!["headers"]!["X-Other-Token"] = Redaction.Hidden;

        var reply = await bench.Talk.PutAsync($"/webhooks/{webhook}", shown.ToJsonString());

        reply.Status.Should().Be(400);
        reply.Json["errors"]!.AsObject().Select(field => field.Key).Should().Equal("request.url", "request.headers.X-Other-Token", "request.body");
    }

    private static Task<string> DefineAsync(WebhookBench bench) => bench.HookAsync(["contract_published"], definition =>
    {
        definition["request"]!["username"] = "me";
        definition["request"]!["password"] = Password;
        definition["request"]!["signingSecret"] = Signing;
        definition["request"]!["headers"] = new JsonObject { ["X-Token"] = Token };
    }, target: $"/build?token={InUrl}&name=x", body: new JsonObject { ["token"] = InBody });
}
