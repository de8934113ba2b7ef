using System.Net;
using Orders.Api.Orders;
using Orders.Verification.Hosting;

namespace Orders.Verification.Behavior;

public sealed class TheLifeOfAnOrder
{
    private static readonly Dictionary<OrderStatus, string[]> WaysTo = new()
    {
        [OrderStatus.Placed] = [],
        [OrderStatus.Assigned] = ["assign"],
        [OrderStatus.Started] = ["assign", "start"],
        [OrderStatus.Completed] = ["assign", "start", "complete"],
        [OrderStatus.Canceled] = ["cancel"],
    };

    private static readonly Dictionary<string, OrderStatus> Changes = new()
    {
        ["assign"] = OrderStatus.Assigned,
        ["start"] = OrderStatus.Started,
        ["complete"] = OrderStatus.Completed,
        ["cancel"] = OrderStatus.Canceled,
    };

    public static TheoryData<string> Databases => OrdersHost.Databases;

    /// <summary>Every change of every status, whether the life of an order has it or not.</summary>
    public static TheoryData<OrderStatus, string> Steps
    {
        get
        {
            var steps = new TheoryData<OrderStatus, string>();
            foreach (var status in WaysTo.Keys)
            {
                foreach (var change in Changes.Keys)
                    steps.Add(status, change);
            }

            return steps;
        }
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S4-051"), Trait("row", "S4-052"), Trait("row", "S4-054"), Trait("row", "S4-055"), Trait("row", "S4-056")]
    public async Task It_is_placed_assigned_started_and_completed_with_a_signature(string database)
    {
        await using var app = await OrdersHost.OnAsync(database);
        var order = await app.PlacedAsync();

        foreach (var change in WaysTo[OrderStatus.Completed])
            (await app.ChangeAsync(order, change)).StatusCode.Should().Be(HttpStatusCode.OK);

        var completed = await app.GetAsync($"/orders/{order}");
        completed.GetProperty("technician").GetString().Should().Be("t-4");
        completed.GetProperty("signature").GetString().Should().Be("c2lnbmVk");
        completed.GetProperty("notes").GetString().Should().Be("Left at the door.");
        var history = (await app.GetAsync($"/orders/{order}/history")).EnumerateArray().ToList();
        history.Select(step => step.GetProperty("status").GetString()).Should().Equal("placed", "assigned", "started", "completed");
        history.Select(step => step.GetProperty("at").GetDateTimeOffset()).Should().BeInAscendingOrder();
    }

    [Theory, MemberData(nameof(Steps))]
    [Trait("row", "S0-007"), Trait("row", "S4-020")]
    public async Task A_step_is_taken_where_it_may_follow_and_is_a_conflict_elsewhere(OrderStatus status, string change)
    {
        await using var app = OrdersHost.OnSqlite();
        var order = await app.PlacedAsync();
        foreach (var step in WaysTo[status])
            (await app.ChangeAsync(order, step)).StatusCode.Should().Be(HttpStatusCode.OK);

        using var response = await app.ChangeAsync(order, change);

        var isAllowed = (status, change) is (OrderStatus.Placed, "assign" or "cancel") or (OrderStatus.Assigned, "start" or "cancel") or (OrderStatus.Started, "complete");
        response.StatusCode.Should().Be(isAllowed ? HttpStatusCode.OK : HttpStatusCode.Conflict);
        var now = isAllowed ? Changes[change] : status;
        (await app.GetAsync($"/orders/{order}")).GetProperty("status").GetString().Should().Be(now.ToString().ToLowerInvariant());
        if (!isAllowed)
            (await response.BodyAsync()).GetProperty("detail").GetString().Should().Contain($"is {now.ToString().ToLowerInvariant()} and cannot become");
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S4-036")]
    public async Task Of_ten_who_assign_it_at_once_one_does(string database)
    {
        await using var app = await OrdersHost.OnAsync(database);
        var order = await app.PlacedAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.ChangeAsync(order, "assign")));

        answers.Select(answer => answer.StatusCode).Should().BeEquivalentTo([HttpStatusCode.OK, .. Enumerable.Repeat(HttpStatusCode.Conflict, 9)]);
        (await app.GetAsync($"/orders/{order}/history")).GetArrayLength().Should().Be(2);
    }

    [Fact]
    public async Task Canceling_gives_back_the_money_then_the_goods()
    {
        await using var app = OrdersHost.OnSqlite();
        var order = await app.PlacedAsync();

        using var response = await app.ChangeAsync(order, "cancel");

        app.Providers.Asked.TakeLast(2).Should().Equal("POST /payments/{id}/refund", "DELETE /reservations/{id}");
    }

    [Fact]
    public async Task An_order_whose_money_cannot_be_given_back_is_not_canceled_until_it_can()
    {
        await using var app = OrdersHost.OnSqlite();
        var order = await app.PlacedAsync();
        app.Providers.BreakOff("POST /payments/{id}/refund");

        using var refused = await app.ChangeAsync(order, "cancel");

        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await app.GetAsync($"/orders/{order}")).GetProperty("status").GetString().Should().Be("placed");
        app.Providers.Recover();
        using var canceled = await app.ChangeAsync(order, "cancel");
        canceled.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("assign", "{}")]
    [InlineData("complete", """{"signature":""}""")]
    [InlineData("complete", """{"signature":"not base64!"}""")]
    public async Task A_change_that_says_too_little_is_the_callers_mistake(string change, string body)
    {
        await using var app = OrdersHost.OnSqlite();
        using var content = new StringContent(body, null, "application/json");

        using var response = await app.CreateClient().PostAsync($"/orders/{Guid.CreateVersion7()}/{change}", content, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Theory]
    [InlineData("assign")]
    [InlineData("cancel")]
    public async Task An_order_that_does_not_exist_is_not_found(string change)
    {
        await using var app = OrdersHost.OnSqlite();

        using var response = await app.ChangeAsync(Guid.CreateVersion7(), change);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
