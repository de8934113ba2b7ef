using Contracts.Databases;
using Contracts.Databases.Redis;
using Contracts.Engine.Documents;
using Contracts.Providers.Databases;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Tests.Providers;
using Contracts.Tests.Providers.Apps;
using Contracts.Tests.Servers;

namespace Contracts.Tests.Databases;

/// <summary>Keys that an interaction leaves in a Redis are reported by name.</summary>
public sealed class LeakingKeys
{
    private readonly string _prefix = $"leak-{Guid.NewGuid():N}";

    [Fact]
    [Trait("row", "S1-037"), Trait("row", "S1-047"), Trait("row", "S1-054")]
    public async Task Keys_that_are_added_changed_and_removed_are_told_and_those_put_back_are_not()
    {
        var address = await ServerOrSkip.RedisAsync();
        using var redis = await RedisConnection.OpenAsync(address, TestContext.Current.CancellationToken);
        await using var app = await CatalogApp.StartAsync();
        var states = ProviderStates.None
            .Add("a cart", () => SetAsync(redis, "cart", "chair"))
            .Add("a cart that is put away", () => SetAsync(redis, "cart", "desk"), () => SetAsync(redis, "cart", "chair"))
            .Add("another cart", () => SetAsync(redis, "cart", "lamp"))
            .Add("no cart", () => redis.AskAsync(["DEL", Key("cart")], TestContext.Current.CancellationToken));

        var report = await Some.Verifier([.. ((string[])["a cart", "a cart that is put away", "another cart", "no cart"]).Select(state => (Interaction)Some.Get("/fails", 500, state, state))])
            .WithHttpEndpoint(app.Endpoint)
            .WithProviderStates(states)
            .WithLeakCheck(new RedisKeys(address) { Pattern = $"{_prefix}*", FailsOnLeftovers = true })
            .VerifyAsync(TestContext.Current.CancellationToken);

        var found = report.Contracts.Single().Interactions;
        found.Select(result => string.Join("; ", result.LeftBehind)).Should().Equal($"Redis: 1 key more: {Key("cart")}", "", $"Redis: 1 key changed: {Key("cart")}", $"Redis: 1 key fewer: {Key("cart")}");
        found.Select(result => result.Verdict).Should().Equal(Verdict.StateFailed, Verdict.Passed, Verdict.StateFailed, Verdict.StateFailed);
        found[0].Problem.Should().StartWith("The answer was right, but the next interaction finds what this one left behind: Redis: 1 key more");
    }

    [Fact]
    public async Task Many_keys_are_counted_and_some_named()
    {
        var address = await ServerOrSkip.RedisAsync();
        using var redis = await RedisConnection.OpenAsync(address, TestContext.Current.CancellationToken);
        var keys = new RedisKeys(address) { Pattern = $"{_prefix}*" };
        await keys.BeginAsync(TestContext.Current.CancellationToken);
        for (var number = 0; number < 1500; number++)
            await SetAsync(redis, $"{number:0000}", "x");

        var left = await keys.EndAsync(TestContext.Current.CancellationToken);

        left.Should().Equal($"Redis: 1500 keys more: {string.Join(", ", Enumerable.Range(0, 5).Select(number => Key($"{number:0000}")))}, …");
        for (var number = 0; number < 1500; number++)
            await redis.AskAsync(["DEL", Key($"{number:0000}")], TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_Redis_that_is_away_or_refuses_is_told()
    {
        await FluentActions.Awaiting(() => new RedisKeys($"127.0.0.1:{FreePort.Find()}").BeginAsync(TestContext.Current.CancellationToken))
            .Should().ThrowAsync<TestDatabaseException>().WithMessage("The Redis database could not be read at 127.0.0.1:*");
        await FluentActions.Awaiting(async () => await new RedisKeys(await ServerOrSkip.RedisAsync()) { Database = 4711 }.BeginAsync(TestContext.Current.CancellationToken))
            .Should().ThrowAsync<TestDatabaseException>().WithMessage("*DB index is out of range*");
    }

    private string Key(string name) => $"{_prefix}:{name}";

    private Task SetAsync(RedisConnection redis, string name, string value) => redis.AskAsync(["SET", Key(name), value], TestContext.Current.CancellationToken);
}
