using Contracts.Consumers.Behavior;
using Contracts.Tests.Consumers.Behavior.Handlers;
using Contracts.Tests.Repository;

namespace Contracts.Tests.Consumers.Behavior;

/// <summary>What a failure says.</summary>
public sealed class ReportingSchedules
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failure_is_the_shortest_schedule_with_both_states_and_what_to_do()
    {
        var texts = new List<string>();
        foreach (var fault in new[] { "no deduplication", "the id is noted before the effect", "reads, changes and writes a row in two transactions", "the dead letter is lost", "the last one to arrive wins, without a version" })
        {
            var pair = HandlerPair.All.Single(pair => pair.Fault == fault);
            var findings = await pair.Of(pair.Faulty).WithSeed(1).CheckAsync(Token);
            texts.Add(findings.Single(finding => finding.Property == pair.FoundBy).Text);
        }

        Expectation.Holds("Consumers/Behavior/Expectations/Findings.verified.txt", string.Join("\n\n", texts) + "\n");
    }

    [Fact]
    public async Task One_seed_finds_the_same_each_time()
    {
        var pair = HandlerPair.All[0];

        var once = await pair.Of(pair.Faulty).WithSeed(7).CheckAsync(Token);
        var again = await pair.Of(pair.Faulty).WithSeed(7).CheckAsync(Token);

        once.Should().NotBeEmpty();
        again.Select(finding => finding.Text).Should().Equal(once.Select(finding => finding.Text));
    }

    [Fact]
    public async Task A_promise_that_is_not_kept_fails_the_test()
    {
        var pair = HandlerPair.All[0];
        var verifying = () => pair.Of(pair.Faulty).VerifyAsync(Token);

        (await verifying.Should().ThrowAsync<EventBehaviorException>()).WithMessage("*idempotent: not kept*survives-redelivery: not kept*");
    }

    [Fact]
    public async Task An_event_with_the_id_of_another_is_that_event_again() =>
        await EventBehavior.Of([.. Sale.Published, Sale.Published[0] with { Amount = 99 }])
            .From(() => new Ledger())
            .HandledBy(ledger => (sale, _) => ledger.WriteAsync(rows => rows.AddOnce(sale)))
            .Observing(ledger => ledger.State)
            .Idempotent(by: sale => sale.Id)
            .VerifyAsync(Token);

    [Fact]
    public async Task Events_without_an_effect_show_nothing() =>
        (await Refusal(EventBehavior.Of(Sale.Published).From(() => new Ledger()).HandledBy(_ => (_, _) => Task.CompletedTask).Observing(ledger => ledger.State).Idempotent(by: sale => sale.Id)))
            .Should().Contain("change nothing of what is observed");

    [Fact]
    public async Task A_state_that_differs_each_time_is_no_state()
    {
        var reads = 0;

        (await Refusal(EventBehavior.Of(Sale.Published).From(() => new Ledger()).HandledBy(ledger => (sale, _) => ledger.WriteAsync(rows => rows.AddOnce(sale))).Observing(_ => reads++).Idempotent(by: sale => sale.Id)))
            .Should().Contain("leave times and generated ids out");
    }

    [Fact]
    public async Task Events_that_cannot_be_handled_undisturbed_say_why() =>
        (await Refusal(EventBehavior.Of(Sale.Published).From(() => new Ledger()).HandledBy(_ => (sale, _) => throw new FormatException("no such shop")).Observing(ledger => ledger.State).Idempotent(by: sale => sale.Id)))
            .Should().Contain("cannot be handled even as they were published").And.Contain("threw FormatException: no such shop");

    [Fact]
    public async Task Nothing_promised_is_nothing_to_hold_the_handler_against() =>
        (await Refusal(HandlerPair.All[0].Of(HandlerPair.All[0].Correct, promises => promises))).Should().Contain("Nothing was promised");

    [Fact]
    public async Task Dead_letters_need_something_that_fails() =>
        (await Refusal(EventBehavior.Of(Sale.Published).From(() => new Ledger()).HandledBy(ledger => (sale, _) =>
        {
            ledger.AddOnce(sale);
            return Task.CompletedTask;
        }).Observing(ledger => ledger.State).DeadLetters(after: 3))).Should().Contain("poison");

    private static async Task<string> Refusal(EventPromises<Sale> promises)
    {
        var verifying = () => promises.VerifyAsync(Token);
        return (await verifying.Should().ThrowAsync<EventBehaviorException>()).Which.Message;
    }
}
