using System.Net;
using Microsoft.EntityFrameworkCore;
using Payments.Api.Events;
using Payments.Verification.Hosting;

namespace Payments.Verification.Behavior;

/// <summary>Events are saved with what they tell, and sent when the message broker takes them.</summary>
public sealed class Outbox
{
    public static TheoryData<string> Databases => PaymentsHost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task What_could_not_be_sent_is_sent_later_in_its_order(string database)
    {
        await using var app = await PaymentsHost.OnAsync(database);
        app.Events.Failures = 1;
        Guid[] orders = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];

        foreach (var order in orders)
        {
            using var authorized = await app.AuthorizeAsync(order);
            using var captured = await app.CaptureAsync(order);
            captured.StatusCode.Should().Be(HttpStatusCode.OK, "the message broker is not needed for an answer");
        }

        // Each passes over the ones before it: one that came too early would be gone.
        foreach (var order in orders)
            (await app.Events.NextAsync(order)).RoutingKey.Should().Be(PaymentCaptured.RoutingKey);
        app.Logs.Entries.Should().Contain(entry => entry.Message.StartsWith("Events could not be sent"));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S1-026"), Trait("row", "S3-029")]
    public async Task An_event_that_cannot_be_kept_takes_back_what_it_tells(string database)
    {
        await using var app = await PaymentsHost.OnAsync(database);
        var order = Guid.CreateVersion7();
        using var authorized = await app.AuthorizeAsync(order);
        await using var context = PaymentsHost.Connect(app.Database);
        await context.Database.ExecuteSqlRawAsync("DROP TABLE \"Outbox\"", TestContext.Current.CancellationToken);

        using var captured = await app.CaptureAsync(order);

        captured.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        (await app.StatusOfAsync(order)).Should().Be("authorized");
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("row", "S3-030")]
    public async Task Two_payments_cannot_have_one_authorization(string database)
    {
        await using var app = await PaymentsHost.OnAsync(database);
        using var one = await app.AuthorizeAsync(Guid.CreateVersion7());
        using var two = await app.AuthorizeAsync(Guid.CreateVersion7());
        await using var context = PaymentsHost.Connect(app.Database);
        var payments = await context.Payments.ToListAsync(TestContext.Current.CancellationToken);
        payments[1].Authorization = payments[0].Authorization;

        var saving = () => context.SaveChangesAsync(TestContext.Current.CancellationToken);

        await saving.Should().ThrowAsync<DbUpdateException>();
    }
}
