using System.Text.Json;
using Contracts.Consumers;
using Contracts.Consumers.Matchers;

namespace Contracts.Tests.Consumers.Mocking;

/// <summary>A mock server answers with as many elements as a test asks for; the pact says the example.</summary>
public sealed class LargeLists : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10_000)]
    [Trait("row", "S1-059")]
    public async Task A_test_gets_as_many_elements_as_it_asks_for_and_the_pact_stays_as_it_is(int count)
    {
        var body = new { items = Match.MinType(new { sku = Match.Type("chair-oak"), id = Match.Uuid() }, 0), total = 1 };
        await AnswerAsync(response => response.WithJsonBody(body));
        var plain = _folder.Read("Shop-Prices.json");

        var answer = await AnswerAsync(response => response.WithJsonBody(body).WithElements("$.items", count));

        var items = answer.GetProperty("items").EnumerateArray().ToList();
        items.Should().HaveCount(count);
        items.Count(item => item.GetProperty("sku").GetString() == "chair-oak").Should().Be(count);
        items.Select(item => item.GetProperty("id").GetGuid()).Should().OnlyHaveUniqueItems("what is generated is generated for each element");
        _folder.Read("Shop-Prices.json").Should().Be(plain);
    }

    [Theory]
    [InlineData("$.orders[*].lines", """{"orders":[{"lines":[1,2,1,2,1]},{"lines":[3,3,3,3,3]}],"codes":{"a":["x"]}}""")]
    [InlineData("$.orders[1].lines", """{"orders":[{"lines":[1,2]},{"lines":[3,3,3,3,3]}],"codes":{"a":["x"]}}""")]
    [InlineData("$.codes.*", """{"orders":[{"lines":[1,2]},{"lines":[3]}],"codes":{"a":["x","x","x","x","x"]}}""")]
    public async Task Elements_of_the_example_come_in_turn_wherever_the_list_is(string path, string expected)
    {
        var answer = await AnswerAsync(response => response.WithJsonBody(Match.Type(new
        {
            orders = new[] { new { lines = new[] { 1, 2 } }, new { lines = new[] { 3 } } },
            codes = new { a = new[] { "x" } },
        })).WithElements(path, 5));

        answer.GetRawText().Should().Be(expected);
    }

    [Fact]
    public async Task The_body_itself_may_be_the_list() =>
        (await AnswerAsync(response => response.WithJsonBody(Match.MinType("a", 1)).WithElements("$", 3))).GetArrayLength().Should().Be(3);

    [Theory]
    [InlineData("$.items", 3, "'a request' cannot be answered with 3 elements at $.items. Its own rules do not allow that: *")]
    [InlineData("$.none", 3, "'a request' cannot be answered with 3 elements at $.none. Its example has no list there with an element to repeat.")]
    [InlineData("$.empty", 3, "'a request' cannot be answered with 3 elements at $.empty. Its example*")]
    [InlineData("$.items[0]", 3, "'a request' cannot be answered with 3 elements at $.items[0]. Its example*")]
    public async Task What_the_contract_does_not_say_is_refused(string path, int count, string reason)
    {
        var asking = () => AnswerAsync(response => response.WithJsonBody(new { items = Match.MaxType("a", 2), empty = Array.Empty<int>() }).WithElements(path, count));

        await asking.Should().ThrowAsync<InvalidOperationException>().WithMessage(reason);
    }

    private async Task<JsonElement> AnswerAsync(Action<IResponseBuilderV4> respond)
    {
        var pact = Pact.V4("Shop", "Prices", new PactConfig { PactDir = _folder.Path }).WithHttpInteractions();
        respond(pact.UponReceiving("a request").WithRequest(HttpMethod.Get, "/items").WillRespond().WithStatus(200));
        var answer = default(JsonElement);
        await pact.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            answer = JsonElement.Parse(await client.GetStringAsync(new Uri("items", UriKind.Relative), context.CancellationToken));
        });
        return answer;
    }
}
