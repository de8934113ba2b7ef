using System.Text.Json;
using Contracts.Consumers;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents;
using Contracts.Engine.Rules;

namespace Contracts.Tests.Consumers;

/// <summary>What users of other Pact tools for .NET have asked for, each once from end to end.</summary>
public sealed class WhatUsersAskFor : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private PactConfig Config => new() { PactDir = _folder.Path };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_test_asks_two_providers()
    {
        var prices = Pact.V4("Shop", "Prices", Config).WithHttpInteractions();
        prices.UponReceiving("a price").WithRequest(HttpMethod.Get, "/price").WillRespond().WithJsonBody(12);
        var stock = Pact.V4("Shop", "Stock", Config).WithHttpInteractions();
        stock.UponReceiving("a stock").WithRequest(HttpMethod.Get, "/stock").WillRespond().WithJsonBody(7);

        await prices.VerifyAsync(price => stock.VerifyAsync(async left =>
        {
            price.MockServerUri.Should().NotBe(left.MockServerUri);
            using var client = new HttpClient();
            (await client.GetStringAsync(new Uri(price.MockServerUri, "/price"), price.CancellationToken)).Should().Be("12");
            (await client.GetStringAsync(new Uri(left.MockServerUri, "/stock"), left.CancellationToken)).Should().Be("7");
        }));

        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo("Shop-Prices.json", "Shop-Stock.json");
    }

    [Theory]
    [InlineData("""{"name":null,"tags":[],"sizes":[]}""")]
    [InlineData("""{"name":"Lamp","tags":["a"],"sizes":[1,2,3]}""")]
    public async Task A_value_may_be_null_and_a_list_empty(string sent)
    {
        var pact = Pact.V4("Shop", "Things", Config).WithHttpInteractions();
        pact.UponReceiving("a thing").WithRequest(HttpMethod.Post, "/")
            .WithJsonBody(new { name = Match.Nullable("Desk"), tags = Match.MinType("x", 0), sizes = Match.MaxType(1, 3) })
            .WillRespond().WithJsonBody(new { found = Array.Empty<int>() });

        await pact.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            using var content = new StringContent(sent, System.Text.Encoding.UTF8, "application/json");
            using var response = await client.PostAsync("/", content, context.CancellationToken);
            (await response.Content.ReadAsStringAsync(context.CancellationToken)).Should().Be("""{"found":[]}""");
        });
    }

    [Fact]
    public async Task Each_call_has_its_own_settings_for_JSON()
    {
        var upper = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper };
        await Pact.V4("Mailer", "Orders", Config).WithMessageInteractions().ExpectsToReceive("an order")
            .WithJsonContent(new { OrderId = Match.Integer(7) }, upper)
            .VerifyAsync<JsonElement>(order => Task.FromResult(order.GetRawText().Should().Be("""{"ORDER-ID":7}""")));

        _folder.Read("Mailer-Orders.json").Should().Contain("$['ORDER-ID']", "the rules have the names of the example");
    }

    [Fact]
    [Trait("row", "S1-017")]
    public async Task The_token_of_a_message_test_reaches_its_handler()
    {
        using var source = new CancellationTokenSource();
        var message = Pact.V4("Mailer", "Orders", Config).WithMessageInteractions().ExpectsToReceive("an order").WithJsonContent(1);

        await message.VerifyAsync<int>((_, _, token) => Task.FromResult(token.Should().Be(source.Token)), source.Token);
        await Pact.V4("Mailer", "Orders", Config).WithMessageInteractions().ExpectsReplyTo("a question").WithRequest(request => request.WithContent("how?", "text/plain"))
            .VerifyAsync(
                (send, token) =>
                {
                    token.Should().Be(source.Token);
                    send(new MessageExample("how?"u8.ToArray(), "text/plain", new Dictionary<string, JsonElement>())).Should().BeEmpty();
                    return Task.CompletedTask;
                },
                source.Token);
    }

    [Fact]
    [Trait("row", "S1-033")]
    public void Every_rule_of_the_specification_has_a_matcher()
    {
        IMatcher[] matchers =
        [
            Match.Type(1), Match.Regex("1", "\\d"), Match.Integer(1), Match.Decimal(1.5), Match.Number(1), Match.Equality(1), Match.Null(), Match.Include("a"), Match.Boolean(true),
            Match.Date("2026-01-01"), Match.Time("10:00:00"), Match.DateTime("2026-01-01T10:00:00Z"), Match.Semver("1.0.0"), Match.NotEmpty("x"), Match.ContentType("image/png", "x"),
            Match.StatusCode(StatusClass.Success, 200), Match.EachKey(new { a = 1 }, Match.Regex("a", "a")), Match.EachValue(new { a = 1 }, Match.Integer(1)), Match.Values(new { a = 1 }),
            Match.ArrayContains(1),
        ];
        var known = typeof(MatchingRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(MatchingRule)) && type != typeof(UnknownRule)).ToList();

        known.Should().HaveCountGreaterThan(15);
        matchers.SelectMany(matcher => Template.Of(matcher, JsonSerializerOptions.Default, PactSpecificationVersion.V4).Rules)
            .SelectMany(entry => entry.Rules.Rules, (_, rule) => rule.GetType())
            .Should().Contain(known, "who needs a rule finds it in Match");
    }
}
