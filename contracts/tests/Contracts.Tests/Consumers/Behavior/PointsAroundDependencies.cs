using Contracts.Consumers.Behavior;
using Contracts.Tests.Consumers.Behavior.Handlers;

namespace Contracts.Tests.Consumers.Behavior;

/// <summary>A handler that knows its store by an interface gets points without a line of its own.</summary>
public sealed class PointsAroundDependencies
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_race_over_a_store_that_answers_at_once_is_found()
    {
        var findings = await Promises(DeliveryPoint.Around<ITotals>).Survives(Disturbance.Reordering).CheckAsync(Token);

        findings.Should().ContainSingle().Which.Deliveries[0].Should().Contain("(after FindAsync)");
    }

    [Fact]
    public async Task Without_points_it_is_not() =>
        (await Promises(totals => totals).Survives(Disturbance.Reordering).CheckAsync(Token)).Should().BeEmpty();

    [Fact]
    public async Task A_failure_between_two_calls_is_found()
    {
        var findings = await Promises(DeliveryPoint.Around<ITotals>).Survives(Disturbance.Loss).CheckAsync(Token);

        findings.Should().ContainSingle().Which.Deliveries[0].Should().Contain("what the handler depends on fails").And.Contain("(after PutAsync)");
    }

    [Fact]
    public async Task Values_exceptions_and_what_is_not_asynchronous_come_through()
    {
        var totals = DeliveryPoint.Around<ITotals>(new Totals());

        await totals.PutAsync("north", 3);

        (await totals.FindAsync("north")).Should().Be(3);
        totals.Count.Should().Be(1);
        await totals.Awaiting(store => store.PutAsync("south", -1)).Should().ThrowAsync<ArgumentOutOfRangeException>();
        await totals.ClearAsync();
        totals.Count.Should().Be(0);
    }

    [Fact]
    public void A_class_is_refused_with_what_to_do_instead()
    {
        var around = () => DeliveryPoint.Around(new Totals());

        around.Should().Throw<ArgumentException>().WithMessage("Totals is no interface*ReachAsync*");
    }

    private static EventPromises<Sale> Promises(Func<ITotals, ITotals> around) => EventBehavior.Of(Sale.Published)
        .From(() => new Totals())
        .HandledBy(totals => new Handler(around(totals)).HandleAsync)
        .Observing(totals => totals.All);

    public interface ITotals
    {
        int Count { get; }

        Task<int> FindAsync(string shop);

        Task PutAsync(string shop, int total);

        ValueTask ClearAsync();
    }

    private sealed class Handler(ITotals totals)
    {
        public async Task HandleAsync(Sale sale, CancellationToken cancellationToken) =>
            await totals.PutAsync(sale.Shop, await totals.FindAsync(sale.Shop) + sale.Amount);
    }

    private sealed class Totals : ITotals
    {
        public Dictionary<string, int> All { get; } = [];

        public int Count => All.Count;

        public Task<int> FindAsync(string shop) => Task.FromResult(All.GetValueOrDefault(shop));

        public Task PutAsync(string shop, int total)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(total);
            All[shop] = total;
            return Task.CompletedTask;
        }

        public ValueTask ClearAsync()
        {
            All.Clear();
            return ValueTask.CompletedTask;
        }
    }
}
