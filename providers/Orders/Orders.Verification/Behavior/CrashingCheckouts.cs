using System.Net;
using Microsoft.EntityFrameworkCore;
using Orders.Verification.Hosting;

namespace Orders.Verification.Behavior;

/// <summary>A process that dies undoes nothing. The next one finds what it left behind.</summary>
public sealed class CrashingCheckouts
{
    private const string Undone = "nothing is left of it";

    /// <summary>Everything that a checkout asks, and whether the process dies before it is done or after; in the end the order is not saved.</summary>
    public static TheoryData<string, string, bool> Deaths
    {
        get
        {
            var deaths = new TheoryData<string, string, bool>();
            foreach (var request in (string[])["PUT /reservations/{id}", "POST /quotes", "PUT /payments/{id}", "POST /payments/{id}/capture"])
            {
                deaths.Add("sqlite", request, false);
                deaths.Add("sqlite", request, true);
            }

            deaths.Add("postgres", "POST /payments/{id}/capture", true);
            return deaths;
        }
    }

    [Theory, MemberData(nameof(Deaths))]
    public async Task Wherever_it_dies_the_next_process_finds_it_and_leaves_nothing(string database, string request, bool onceDone)
    {
        await using var first = await OrdersHost.OnAsync(database);
        first.Providers.DieAsking(request, onceDone);
        var buying = first.CheckOutAsync();
        await first.Providers.Dead;
        var left = first.Providers.Held.ToArray();

        await using var next = new OrdersHost(first.Database) { Providers = first.Providers, AbandonedAfter = TimeSpan.Zero };
        _ = next.Services;

        await next.Signals.WaitForAsync(Undone);
        buying.IsCompleted.Should().BeFalse("it died");
        left.Should().HaveCount(LeftBy(request, onceDone));
        first.Providers.Held.Should().BeEmpty();
        await using var context = OrdersHost.Connect(first.Database);
        (await context.Orders.CountAsync(TestContext.Current.CancellationToken)).Should().Be(0);
        (await context.UnfinishedCheckouts.CountAsync(TestContext.Current.CancellationToken)).Should().Be(0);
    }

    [Fact]
    public async Task What_cannot_be_undone_is_undone_when_whom_it_needs_is_back()
    {
        await using var first = OrdersHost.OnSqlite();
        first.Providers.DieAsking("POST /payments/{id}/capture", onceDone: false);
        _ = first.CheckOutAsync();
        await first.Providers.Dead;
        first.Providers.BreakOff("POST /payments/{id}/refund");

        await using var second = new OrdersHost(first.Database) { Providers = first.Providers, AbandonedAfter = TimeSpan.Zero };
        _ = second.Services;
        await second.Signals.WaitForAsync("since Payments failed; it is tried again");
        first.Providers.Held.Should().HaveCount(2);
        first.Providers.Recover();
        await using var third = new OrdersHost(first.Database) { Providers = first.Providers, AbandonedAfter = TimeSpan.Zero };
        _ = third.Services;
        await third.Signals.WaitForAsync(Undone);
        first.Providers.Held.Should().BeEmpty();
    }

    [Fact]
    public async Task A_checkout_that_somebody_has_begun_to_undo_cannot_end_well()
    {
        await using var app = OrdersHost.OnSqlite();
        app.Providers.Answer("POST /payments/{id}/capture", () =>
        {
            // The other process believes that this one is dead, which is only slow.
            using var context = OrdersHost.Connect(app.Database);
            context.UnfinishedCheckouts.ExecuteUpdate(row => row.SetProperty(checkout => checkout.IsAbandoned, true)).Should().Be(1);
            return new HttpResponseMessage(HttpStatusCode.OK);
        });

        using var response = await app.CheckOutAsync();

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        app.Providers.Held.Should().BeEmpty();
        app.Events.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public async Task An_order_that_was_placed_is_left_alone()
    {
        await using var first = OrdersHost.OnSqlite();
        var placed = await first.PlacedAsync();
        first.Providers.DieAsking("PUT /payments/{id}", onceDone: true);
        _ = first.CheckOutAsync();
        await first.Providers.Dead;

        await using var next = new OrdersHost(first.Database) { Providers = first.Providers, AbandonedAfter = TimeSpan.Zero };
        _ = next.Services;

        await next.Signals.WaitForAsync(Undone);
        first.Providers.Held.Should().BeEquivalentTo($"reservations/{placed}", $"payments/{placed}");
    }

    private static int LeftBy(string request, bool onceDone) => (request, onceDone) switch
    {
        ("PUT /reservations/{id}", false) => 0,
        ("PUT /payments/{id}", false) or ("PUT /reservations/{id}", true) or ("POST /quotes", _) => 1,
        _ => 2,
    };
}
