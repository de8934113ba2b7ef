using System.Collections.Concurrent;
using System.Threading.Channels;
using Contracts.Consumers.Behavior;
using Contracts.Tests.Consumers.Behavior.Handlers;

namespace Contracts.Tests.Consumers.Behavior;

/// <summary>Handlers that know nothing of points: their own awaits are enough to interleave them.</summary>
public sealed class AwaitsOfRealHandlers
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_race_between_an_await_and_the_next_is_found()
    {
        var findings = await Promises(handler => handler.ReadThenWriteAsync).CheckAsync(Token);

        var finding = findings.Should().ContainSingle().Subject;
        finding.Property.Should().Be("survives-reordering");
        finding.Deliveries.Should().Contain(line => line.Contains("at point"));
    }

    [Fact]
    public async Task One_statement_has_no_race() =>
        (await Promises(handler => handler.AddAsync).CheckAsync(Token)).Should().BeEmpty();

    [Fact]
    public async Task A_consumer_that_stops_leaves_no_half_of_an_event()
    {
        var findings = await Promises(handler => handler.InTwoStepsAsync, Disturbance.Loss).CheckAsync(Token);

        findings.Should().ContainSingle().Which.Deliveries.Should().Contain(line => line.Contains("the consumer is stopped"));
    }

    private static EventPromises<Sale> Promises(Func<Handler, Func<Sale, CancellationToken, Task>> method, Disturbance disturbance = Disturbance.Reordering) =>
        EventBehavior.Of(Sale.Published).From(() => new ConcurrentDictionary<string, int>()).HandledBy(totals => method(new Handler(totals))).Observing(totals => totals).Survives(disturbance);

    /// <summary>Waits for another thread where a real one waits for its database.</summary>
    private sealed class Handler(ConcurrentDictionary<string, int> totals)
    {
        public async Task ReadThenWriteAsync(Sale sale, CancellationToken cancellationToken)
        {
            var total = totals.GetValueOrDefault(sale.Shop);
            await ElsewhereAsync(cancellationToken);
            totals[sale.Shop] = total + sale.Amount;
        }

        public async Task AddAsync(Sale sale, CancellationToken cancellationToken)
        {
            await ElsewhereAsync(cancellationToken);
            totals.AddOrUpdate(sale.Shop, sale.Amount, (_, total) => total + sale.Amount);
        }

        public async Task InTwoStepsAsync(Sale sale, CancellationToken cancellationToken)
        {
            await ElsewhereAsync(cancellationToken);
            totals.AddOrUpdate(sale.Shop, sale.Amount, (_, total) => total + sale.Amount);
            await ElsewhereAsync(cancellationToken);
            totals.AddOrUpdate("all", sale.Amount, (_, total) => total + sale.Amount);
        }

        private static async Task ElsewhereAsync(CancellationToken cancellationToken)
        {
            var answers = Channel.CreateUnbounded<int>();
            _ = Task.Run(() => answers.Writer.TryWrite(1), CancellationToken.None);
            await answers.Reader.ReadAsync(cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
