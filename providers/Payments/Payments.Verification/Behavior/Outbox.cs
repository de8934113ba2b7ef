using System.Net;
using Contracts.Databases;
using Contracts.Schemas;
using Contracts.Serialization.Registry;
using Contracts.Serialization.Wire;
using Microsoft.EntityFrameworkCore;
using PactBroker;
using Payments.Api.Events;
using Payments.Verification.Hosting;
using ServiceDefaults.Testing;

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

    [Fact]
    public async Task While_the_schema_registry_is_away_money_is_taken_and_its_events_wait()
    {
        await using var app = PaymentsHost.OnSqlite();
        app.RegistryLine.Failures = 2;
        var order = Guid.CreateVersion7();
        using var authorized = await app.AuthorizeAsync(order);

        using var captured = await app.CaptureAsync(order);

        captured.StatusCode.Should().Be(HttpStatusCode.OK);
        (await PaymentCaptured.Avro.ReadAsync(WritingEvents.Sent(await app.Events.NextAsync(order)).Content)).Amount.Should().Be(189.92m);
        app.RegistryLine.Questions.Should().HaveCountGreaterThan(2);
    }

    [Fact]
    public async Task Where_a_pipeline_registers_schemas_an_event_waits_for_it()
    {
        await using var registry = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken);
        await using var app = new PaymentsHost(new SqliteTestDatabase()) { SchemaRegistry = registry.BaseAddress, RegistersSchemas = false };
        var order = Guid.CreateVersion7();
        using var authorized = await app.AuthorizeAsync(order);
        using var captured = await app.CaptureAsync(order);

        using var pipeline = new HttpClient { BaseAddress = registry.BaseAddress };
        var registered = await new SchemaRegistry(pipeline).RegisterAsync("payment-captured-value", SchemaType.Avro, PaymentCaptured.Avro.Schema, TestContext.Current.CancellationToken);

        SchemaFrame.Read((await app.Events.NextAsync(order)).Body).Schema.Should().Be(new SchemaKey.ById(registered.Id!.Value));
        app.RegistryLine.Questions.Should().OnlyContain(question => question.StartsWith("POST /subjects/payment-captured-value?"), "it only looks");
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
