using System.Net.Http.Json;
using System.Text.Json;
using Contracts.Consumers;
using Contracts.Consumers.Matchers;

namespace Contracts.SampleConsumer.Tests;

/// <summary>A class of tests that asks one provider several things. Many such classes run in parallel and write one file.</summary>
public abstract class Asking(int number)
{
    private static readonly IPactV4 Shelf = Pact.V4("Sample", "Shelf", new PactConfig { PactDir = Situation.Folder });

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [InlineData("c")]
    [InlineData("d")]
    [InlineData("e")]
    public async Task The_shelf_says_what_it_holds(string place)
    {
        var pact = Shelf.WithHttpInteractions();
        pact.UponReceiving($"a request for place {number:00}{place}")
            .Given("the shelf is full")
            .WithRequest(HttpMethod.Get, $"/places/{number}/{place}")
            .WillRespond()
            .WithJsonBody(new { thing = Match.Type("book"), weight = Match.Decimal(1.50m), place });

        await pact.VerifyAsync(async context =>
        {
            using var client = new HttpClient { BaseAddress = context.MockServerUri };
            var thing = await client.GetFromJsonAsync<JsonElement>($"/places/{number}/{place}", context.CancellationToken);
            Assert.Equal("book", thing.GetProperty("thing").GetString());
        });
    }
}
