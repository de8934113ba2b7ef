using System.Net;
using Contracts.Databases;
using Microsoft.EntityFrameworkCore;
using Payments.Verification.Hosting;
using Payments.Verification.TestDoubles;

namespace Payments.Verification.Behavior;

public sealed class Paying
{
    private readonly Guid _order = Guid.CreateVersion7();

    public static TheoryData<string> Databases => PaymentsHost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_asked_twice_happens_once(string database)
    {
        await using var app = await PaymentsHost.OnAsync(database);

        using var first = await app.AuthorizeAsync(_order);
        using var second = await app.AuthorizeAsync(_order);
        using var captured = await app.CaptureAsync(_order);
        using var again = await app.CaptureAsync(_order);

        first.StatusCode.Should().Be(HttpStatusCode.Created);
        second.StatusCode.Should().Be(HttpStatusCode.OK);
        (await captured.BodyAsync()).GetProperty("status").GetString().Should().Be("captured");
        (await again.BodyAsync()).GetProperty("amount").GetDecimal().Should().Be(189.92m);
        await app.Events.NextAsync(_order);
        app.Events.IsEmpty.Should().BeTrue();
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Ten_at_once_are_one_payment(string database)
    {
        await using var app = await PaymentsHost.OnAsync(database);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.AuthorizeAsync(_order)));

        answers.Select(answer => answer.StatusCode).Should().OnlyContain(status => status == HttpStatusCode.Created || status == HttpStatusCode.OK)
            .And.ContainSingle(status => status == HttpStatusCode.Created);
        await using var context = PaymentsHost.Connect(app.Database);
        (await context.Payments.SingleAsync(TestContext.Current.CancellationToken)).Version.Should().Be(1);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_card_that_is_declined_takes_nothing_and_another_one_may_be_tried(string database)
    {
        await using var app = await PaymentsHost.OnAsync(database);

        using var declined = await app.AuthorizeAsync(_order, card: "tok_declined");

        declined.StatusCode.Should().Be(HttpStatusCode.PaymentRequired);
        (await declined.BodyAsync()).GetProperty("code").GetString().Should().Be("card_declined");
        (await app.StatusOfAsync(_order)).Should().Be("declined");
        using var other = await app.AuthorizeAsync(_order, card: "tok_visa");
        other.StatusCode.Should().Be(HttpStatusCode.Created);
        (await app.StatusOfAsync(_order)).Should().Be("authorized");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_was_only_set_aside_is_released_and_what_was_taken_is_refunded(string database)
    {
        await using var app = await PaymentsHost.OnAsync(database);
        var other = Guid.CreateVersion7();
        using var one = await app.AuthorizeAsync(_order);
        using var two = await app.AuthorizeAsync(other);
        using var taken = await app.CaptureAsync(other);

        using var released = await app.RefundAsync(_order);
        using var refunded = await app.RefundAsync(other);

        (await app.StatusOfAsync(_order)).Should().Be("released");
        (await app.StatusOfAsync(other)).Should().Be("refunded");
    }

    [Theory]
    [InlineData("tok_declined", "capture", "declined over 189.92 EUR: to capture it is not possible")]
    [InlineData("tok_declined", "refund", "declined over 189.92 EUR: to give it back is not possible")]
    public async Task What_the_state_of_a_payment_does_not_allow_is_a_conflict_that_says_why(string card, string wanted, string why)
    {
        await using var app = PaymentsHost.OnSqlite();
        using var authorized = await app.AuthorizeAsync(_order, card: card);

        using var response = wanted == "capture" ? await app.CaptureAsync(_order) : await app.RefundAsync(_order);

        response.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await response.BodyAsync()).GetProperty("detail").GetString().Should().Contain(why);
    }

    [Fact]
    public async Task An_order_is_not_paid_a_second_time_with_another_amount()
    {
        await using var app = PaymentsHost.OnSqlite();
        using var first = await app.AuthorizeAsync(_order, 189.92m);

        using var second = await app.AuthorizeAsync(_order, 189.93m);

        second.StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_request_is_said_at_once()
    {
        await using var app = PaymentsHost.OnSqlite();

        using var response = await app.AuthorizeAsync(_order, 0.001m, "euro", " ");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.BodyAsync()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().BeEquivalentTo("amount", "currency", "card");
    }

    [Theory]
    [InlineData(false, "other@example.com")]
    [InlineData(true, null)]
    public async Task A_receipt_goes_to_the_customer_and_without_users_the_card_is_charged_all_the_same(bool usersIsAway, string? receipt)
    {
        await using var app = new PaymentsHost(new SqliteTestDatabase()) { UsersIsAway = usersIsAway };

        using var response = await app.AuthorizeAsync(_order);

        response.StatusCode.Should().Be(HttpStatusCode.Created);
        app.Charged.Should().ContainSingle().Which.GetProperty("receiptEmail").GetString().Should().Be(receipt);
        app.Logs.Entries.Any(entry => entry.Message.EndsWith("is charged without a receipt.", StringComparison.Ordinal)).Should().Be(usersIsAway);
    }

    [Fact]
    public async Task Without_the_card_processor_nothing_is_noted_and_the_caller_is_told_to_come_back()
    {
        await using var app = await PaymentsHost.OnAsync("sqlite", cardProcessor: Nobody.Address);

        using var response = await app.AuthorizeAsync(_order);

        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(5));
        (await response.BodyAsync()).GetProperty("detail").GetString().Should().Be("CardProcessor cannot be reached.");
        await using var context = PaymentsHost.Connect(app.Database);
        (await context.Payments.CountAsync(TestContext.Current.CancellationToken)).Should().Be(0);
    }
}
