using System.Net;
using Microsoft.EntityFrameworkCore;
using Payments.Clients.Webhooks;
using Payments.Verification.Hosting;
using ServiceDefaults.Correlation;

namespace Payments.Verification.Behavior;

/// <summary>The card processor calls Payments: signed, again where it got no answer, and sometimes twice.</summary>
public sealed class Webhooks
{
    private readonly Guid _order = Guid.CreateVersion7();

    public static TheoryData<string> Databases => PaymentsHost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Money_that_was_taken_without_our_noticing_is_noted_and_announced_once(string database)
    {
        await using var app = await PaymentsHost.OnAsync(database);
        var told = new WebhookEvent("evt_1", WebhookEvent.Captured, await AuthorizedAsync(app));

        var answers = new List<HttpStatusCode>();
        for (var delivery = 0; delivery < 3; delivery++)
            answers.Add((await app.TellAsync(told)).StatusCode);

        answers.Should().OnlyContain(status => status == HttpStatusCode.NoContent);
        (await app.StatusOfAsync(_order)).Should().Be("captured");
        await app.Events.NextAsync(_order);
        app.Events.IsEmpty.Should().BeTrue();
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Money_whose_taking_the_card_processor_tells_first_belongs_to_the_request_that_paid(string database)
    {
        await using var app = await PaymentsHost.OnAsync(database);
        using var authorized = await app.AuthorizeAsync(_order);

        using var told = await app.TellAsync(new WebhookEvent("evt_1", WebhookEvent.Captured, await AuthorizationAsync(app)));

        (await app.Events.NextAsync(_order)).CorrelationId.Should().Be(authorized.Headers.GetValues(CorrelationContext.Header).Single());
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S0-010")]
    public async Task Deliveries_at_the_same_time_are_handled_once(string database)
    {
        await using var app = await PaymentsHost.OnAsync(database);
        var told = new WebhookEvent("evt_1", WebhookEvent.Captured, await AuthorizedAsync(app));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.TellAsync(told)));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.NoContent);
        await using var context = PaymentsHost.Connect(app.Database);
        (await context.HandledWebhooks.CountAsync(TestContext.Current.CancellationToken)).Should().Be(1);
        (await context.Payments.SingleAsync(TestContext.Current.CancellationToken)).Version.Should().Be(2, "it was authorized and captured");
    }

    [Fact]
    public async Task What_the_bank_gives_back_is_refunded_here_too()
    {
        await using var app = PaymentsHost.OnSqlite();
        var authorization = await AuthorizedAsync(app);
        using var captured = await app.CaptureAsync(_order);

        using var answer = await app.TellAsync(new WebhookEvent("evt_2", WebhookEvent.Refunded, authorization));

        (await app.StatusOfAsync(_order)).Should().Be("refunded");
    }

    [Fact]
    public async Task Whoever_does_not_know_the_secret_changes_nothing()
    {
        await using var app = PaymentsHost.OnSqlite();
        var told = new WebhookEvent("evt_1", WebhookEvent.Captured, await AuthorizedAsync(app));

        using var answer = await app.TellAsync(told, "another secret of sixteen bytes");

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await app.StatusOfAsync(_order)).Should().Be("authorized");
    }

    [Fact]
    public async Task What_comes_before_the_payment_is_to_come_again()
    {
        await using var app = PaymentsHost.OnSqlite();

        using var answer = await app.TellAsync(new WebhookEvent("evt_1", WebhookEvent.Captured, "auth_unknown"));

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        await using var context = PaymentsHost.Connect(app.Database);
        (await context.HandledWebhooks.AnyAsync(TestContext.Current.CancellationToken)).Should().BeFalse();
    }

    [Fact]
    public async Task What_is_too_large_is_not_read()
    {
        await using var app = PaymentsHost.OnSqlite();

        using var answer = await app.CreateClient().PostAsync("/webhooks/card-processor", new ByteArrayContent(new byte[70_000]), TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    private async Task<string> AuthorizedAsync(PaymentsHost app)
    {
        using var authorized = await app.AuthorizeAsync(_order);
        return await AuthorizationAsync(app);
    }

    private async Task<string> AuthorizationAsync(PaymentsHost app)
    {
        await using var context = PaymentsHost.Connect(app.Database);
        return (await context.Payments.SingleAsync(payment => payment.OrderId == _order, TestContext.Current.CancellationToken)).Authorization!;
    }
}
