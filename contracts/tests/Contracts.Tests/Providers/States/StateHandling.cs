using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Providers.Handlers;
using Contracts.Providers.States;
using Microsoft.Extensions.DependencyInjection;

namespace Contracts.Tests.Providers.States;

public sealed class StateHandling
{
    [Fact]
    public async Task Places_and_parameters_reach_the_handler_as_its_types()
    {
        object? got = null;
        var states = ProviderStates.None.Add(
            "product {sku} has {quantity} in stock",
            (string sku, int quantity, decimal price, DayOfWeek day, DateOnly since, Guid id, string[] tags, bool? active, string note = "none") =>
                got = (sku, quantity, price, day, since, id, string.Join('|', tags), active, note));

        await SetUpAsync(states, Some.State(
            "product 007 has 3 in stock",
            """{"price": 12.50, "day": "friday", "since": "2026-11-21", "id": "0f8fad5b-d9cb-469f-a165-70867728950e", "tags": ["a", "b"], "active": null}"""));

        got.Should().Be(("007", 3, 12.50m, DayOfWeek.Friday, new DateOnly(2026, 11, 21), Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), "a|b", (bool?)null, "none"));
    }

    [Fact]
    public async Task Parameters_keep_their_json_types()
    {
        JsonElement number = default, text = default;
        var states = ProviderStates.None.Add("s", (JsonElement a, JsonElement b) => (number, text) = (a, b));

        await SetUpAsync(states, Some.State("s", """{"a": 1, "b": "1"}"""));

        number.ValueKind.Should().Be(JsonValueKind.Number);
        text.ValueKind.Should().Be(JsonValueKind.String);
    }

    [Fact]
    public async Task A_class_is_made_from_the_apps_services_and_shared_by_setup_and_teardown()
    {
        await using var services = new ServiceCollection().AddScoped<Journal>().AddSingleton<ICollection<string>>(new List<string>()).BuildServiceProvider();
        var session = Begin(ProviderStates.From<ShelfStates>(), services);

        await session.SetUpAsync([new ProviderState("a shelf of 3"), new ProviderState("it is locked")], TestContext.Current.CancellationToken);
        await session.TearDownAsync(TestContext.Current.CancellationToken);
        await session.DisposeAsync();

        services.GetRequiredService<ICollection<string>>().Should().Equal("filled 3", "locked", "emptied 3", "journal disposed");
    }

    [Fact]
    public async Task Values_handed_back_overlay_the_parameters()
    {
        var states = ProviderStates.None
            .Add("an order", async (int amount, CancellationToken cancellationToken) =>
            {
                await Task.Yield();
                return new { orderId = 42, amount = amount * 2 };
            })
            .Add("it is paid", () => new Dictionary<string, object> { ["paid"] = true });

        var values = await SetUpAsync(states, Some.State("an order", """{"amount": 5, "currency": "EUR"}"""), new ProviderState("it is paid"));

        JsonSerializer.Serialize(values.Items.OrderBy(value => value.Key, StringComparer.Ordinal).ToDictionary())
            .Should().Be("""{"amount":10,"currency":"EUR","orderId":42,"paid":true}""");
    }

    [Fact]
    public async Task What_a_last_call_happens_to_return_is_passed_over_but_what_cannot_be_written_is_told()
    {
        var cyclic = new Cyclic();
        var states = ProviderStates.None.Add("counted", () => Task.FromResult(1)).Add("cyclic", () => cyclic);

        (await SetUpAsync(states, new ProviderState("counted"))).Names.Should().BeEmpty();
        (await FluentActions.Awaiting(() => SetUpAsync(states, new ProviderState("cyclic"))).Should().ThrowAsync<ProviderStateException>())
            .Which.Message.Should().Contain("it handed back Cyclic, which cannot be written as JSON (A possible object cycle was detected)");
    }

    [Fact]
    public async Task A_literal_template_wins_over_a_pattern()
    {
        var called = "";
        var states = ProviderStates.None
            .Add("product {sku} exists", (string sku) => called = $"pattern {sku}")
            .Add("product 42 exists", () => called = "literal");

        await SetUpAsync(states, new ProviderState("product 42 exists"));

        called.Should().Be("literal");
    }

    [Theory]
    [InlineData("product 42 is prised", """
        No handler for the provider state 'product 42 is prised'. Did you mean 'product {sku} is priced'? Known states:
          product {sku} costs {price}
          product {sku} is priced
          the {thing} is open
          the {what} is open
        """)]
    [InlineData("weather", """
        No handler for the provider state 'weather'. Known states:
          product {sku} costs {price}
          product {sku} is priced
          the {thing} is open
          the {what} is open
        """)]
    [InlineData("the door is open", "The provider state 'the door is open' has several handlers: 'the {what} is open' (a delegate), 'the {thing} is open' (a delegate). Make the templates exclude each other, or add one with exactly this text: that one wins.")]
    [InlineData("product 1 costs much", "The handler of the provider state 'product 1 costs much' (a delegate) cannot be called: its parameter 'price' is of type Decimal, and \"much\" cannot be converted to that.")]
    [InlineData("product 1 is priced", "The handler of the provider state 'product 1 is priced' (a delegate) cannot be called: its parameter 'currency' (String) is neither among the values given (sku) nor a service of the app. Name it as the place or parameter is named, or give it a default.")]
    public async Task What_cannot_be_brought_about_is_told(string state, string expected)
    {
        var states = ProviderStates.None
            .Add("product {sku} is priced", (string sku, string currency) => { })
            .Add("product {sku} costs {price}", (string sku, decimal price) => { })
            .Add("the {what} is open", () => { })
            .Add("the {thing} is open", () => { });

        var failed = await FluentActions.Awaiting(() => SetUpAsync(states, new ProviderState(state))).Should().ThrowAsync<ProviderStateException>();

        failed.Which.Message.ReplaceLineEndings("\n").Should().Be(expected.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_handler_that_throws_is_named_with_its_exception()
    {
        var states = ProviderStates.From(new BrokenStates());

        var failed = await FluentActions.Awaiting(() => SetUpAsync(states, new ProviderState("the till is open"))).Should().ThrowAsync<ProviderStateException>();

        failed.Which.Failure.Should().Be(StateFailure.HandlerFailed);
        failed.Which.Message.Should().Be("The handler that sets up the provider state 'the till is open' (BrokenStates.OpenAsync) threw InvalidOperationException: no key");
        failed.Which.InnerException.Should().BeOfType<InvalidOperationException>();
    }

    [Fact]
    public async Task A_state_that_nobody_handles_is_found_before_anything_is_changed()
    {
        var changed = false;
        var states = ProviderStates.None.Add("first", () => changed = true);

        await FluentActions.Awaiting(() => SetUpAsync(states, new ProviderState("first"), new ProviderState("second"))).Should().ThrowAsync<ProviderStateException>();

        changed.Should().BeFalse();
    }

    [Fact]
    public async Task A_teardown_runs_although_the_setup_failed()
    {
        var calls = new List<string>();
        var states = ProviderStates.None
            .Add("first", () => calls.Add("up 1"), () => calls.Add("down 1"))
            .Add("second", void () => throw new InvalidOperationException("no"), () => calls.Add("down 2"));
        var session = Begin(states);

        await FluentActions.Awaiting(() => session.SetUpAsync([new ProviderState("first"), new ProviderState("second")], TestContext.Current.CancellationToken)).Should().ThrowAsync<ProviderStateException>();
        await session.TearDownAsync(TestContext.Current.CancellationToken);

        calls.Should().Equal("up 1", "down 2", "down 1");
    }

    [Fact]
    public void Handlers_are_checked_when_they_are_added()
    {
        FluentActions.Invoking(() => ProviderStates.None.Add("s", () => { }).Add("s", () => { })).Should().Throw<ArgumentException>().WithMessage("The state 's' already has a setup handler.*");
        FluentActions.Invoking(() => ProviderStates.From<Journal>()).Should().Throw<ArgumentException>().WithMessage("Journal has no public method with *ProviderState(\"…\")*");
    }

    private static async Task<HandlerValues> SetUpAsync(ProviderStates states, params ProviderState[] asked) =>
        await Begin(states).SetUpAsync(asked, TestContext.Current.CancellationToken);

    private static StateSession Begin(ProviderStates states, IServiceProvider? services = null) =>
        new HandlerStateChanges(states, new SeenTables()).Begin(services is null ? null : () => services, database: null);

    public sealed class Journal(ICollection<string> lines) : IDisposable
    {
        public void Write(string line) => lines.Add(line);

        public void Dispose() => lines.Add("journal disposed");
    }

    public sealed class Cyclic
    {
        public Cyclic Self => this;
    }

    public sealed class ShelfStates(Journal journal)
    {
        private int _filled;

        [ProviderState("a shelf of {count}")]
        public void Fill(int count) => journal.Write($"filled {_filled = count}");

        [ProviderState("a shelf of {count}", Action = StateAction.Teardown)]
        public ValueTask EmptyAsync()
        {
            journal.Write($"emptied {_filled}");
            return ValueTask.CompletedTask;
        }

        [ProviderState("it is locked")]
        [ProviderState("it is closed")]
        public void Lock() => journal.Write("locked");
    }

    public sealed class BrokenStates
    {
        [ProviderState("the till is open")]
        public async Task OpenAsync()
        {
            await Task.Yield();
            throw new InvalidOperationException("no key");
        }
    }
}
