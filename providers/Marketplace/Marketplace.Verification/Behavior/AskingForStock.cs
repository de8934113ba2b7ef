using System.Net;
using System.Text;
using System.Text.Json;
using Marketplace.Sync.Stock;
using Marketplace.Verification.Hosting;
using Marketplace.Verification.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Events.InMemory;
using ServiceDefaults.Testing;

namespace Marketplace.Verification.Behavior;

/// <summary>Where nobody told of a product's stock, Inventory is asked by message; what is offered when no answer comes.</summary>
public sealed class AskingForStock : IDisposable
{
    private readonly string _name = $"shop-{Guid.NewGuid():N}";
    private readonly AskedBazaar _bazaar = new();
    private readonly List<string> _questions = [];

    public static TheoryData<string> Databases => MarketplaceHost.Databases;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task What_Inventory_answers_is_offered_and_it_is_not_asked_again(string database)
    {
        Answer("""{"items":[{"sku":"chair-oak","known":true,"available":3}]}""");
        await using var app = await OnAsync(database);
        await app.SaveAsync(Some.Listing(), Some.Listing("lamp"), Some.Stock(1, "lamp"));

        await SynchronizeAsync(app);
        await SynchronizeAsync(app);

        Offered().Should().Equal("chair-oak 3", "lamp 1");
        _questions.Should().Equal("""{"skus":["chair-oak"]}""");
    }

    [Fact]
    public async Task What_is_told_takes_the_place_of_what_was_answered()
    {
        Answer("""{"items":[{"sku":"chair-oak","known":true,"available":3}]}""");
        await using var app = await OnAsync("sqlite");
        await app.SaveAsync(Some.Listing());
        await SynchronizeAsync(app);

        await TellAsync(app, """{"sku":"chair-oak","available":2,"changedAt":"2026-01-15T10:00:00Z"}""");
        await SynchronizeAsync(app);

        Offered().Should().Equal("chair-oak 3", "chair-oak 2");
    }

    [Fact]
    public async Task While_nobody_answers_there_is_none_to_sell_and_the_next_run_asks_again()
    {
        await using var app = await OnAsync("sqlite");
        await app.SaveAsync(Some.Listing());

        await SynchronizeAsync(app);
        Answer("""{"items":[{"sku":"chair-oak","known":true,"available":3}]}""");
        await SynchronizeAsync(app);

        Offered().Should().Equal("chair-oak 0", "chair-oak 3");
        app.Logs.Entries.Should().ContainSingle(entry => entry.Message == "Nobody answered the question to inventory.stock-levels.");
    }

    [Fact]
    public async Task An_answer_is_waited_for_no_longer_than_the_time_limit()
    {
        var never = new TaskCompletionSource<ReadOnlyMemory<byte>?>();
        InMemoryBroker.Named(_name).Answer("inventory.stock-levels", (_, _) => never.Task);
        await using var app = await OnAsync("sqlite", TimeSpan.FromMilliseconds(1));
        await app.SaveAsync(Some.Listing());

        await SynchronizeAsync(app);

        Offered().Should().Equal("chair-oak 0");
        app.Logs.Entries.Should().ContainSingle(entry => entry.Message == "Nobody answered the question to inventory.stock-levels within 00:00:00.0010000.");
    }

    [Theory]
    [InlineData("three")]
    [InlineData("null")]
    [InlineData("""{"items":[{"sku":"chair-oak"}]}""")]
    public async Task An_answer_that_cannot_be_read_is_none(string answer)
    {
        Answer(answer);
        await using var app = await OnAsync("sqlite");
        await app.SaveAsync(Some.Listing());

        await SynchronizeAsync(app);

        Offered().Should().Equal("chair-oak 0");
        app.Logs.Entries.Should().ContainSingle(entry => entry.Message == "Inventory gave an answer about stock that cannot be read.");
    }

    public void Dispose() => _bazaar.Dispose();

    private void Answer(string answer) => InMemoryBroker.Named(_name).Answer("inventory.stock-levels", (question, _) =>
    {
        _questions.Add(Encoding.UTF8.GetString(question.Body.Span));
        return Task.FromResult<ReadOnlyMemory<byte>?>(Encoding.UTF8.GetBytes(answer));
    });

    private async Task<MarketplaceHost> OnAsync(string database, TimeSpan? limit = null) =>
        new(await ServiceDatabases.StartOrSkipAsync(database)) { Bazaar = _bazaar, Pricing = new OnePrice(), InMemory = _name, AnswerTimeLimit = limit ?? TimeSpan.FromMinutes(1) };

    private static async Task TellAsync(MarketplaceHost app, string stock)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StockLevels>().HandleAsync("m1", Encoding.UTF8.GetBytes(stock), Token);
    }

    private static async Task SynchronizeAsync(MarketplaceHost app)
    {
        using var response = await app.CreateClient().PostAsync("/synchronizations", null, Token);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    /// <summary>What the outside marketplace was asked to offer, in this order.</summary>
    private IEnumerable<string> Offered() => _bazaar.Asked.Select(asked =>
    {
        var (address, body) = (asked[..asked.IndexOf(" {", StringComparison.Ordinal)], asked[asked.IndexOf('{')..]);
        return $"{address.Split('/')[^1]} {JsonElement.Parse(body).GetProperty("quantity").GetInt32()}";
    });
}
