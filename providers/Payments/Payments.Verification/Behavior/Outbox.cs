using System.Net;
using System.Net.Http.Json;
using Contracts.Databases;
using Contracts.Schemas;
using Contracts.Serialization.Registry;
using Contracts.Serialization.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
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
    public async Task While_the_schema_registry_takes_its_time_others_write_to_the_database()
    {
        await using var app = PaymentsHost.OnSqlite();
        var answer = new TaskCompletionSource();
        app.RegistryLine.Hold = answer.Task;
        Guid[] orders = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        using var first = await app.AuthorizeAsync(orders[0]);
        using var captured = await app.CaptureAsync(orders[0]);
        await app.RegistryLine.NextAsync();

        using var second = await app.AuthorizeAsync(orders[1]);
        using var meanwhile = await app.CaptureAsync(orders[1]);

        meanwhile.StatusCode.Should().Be(HttpStatusCode.OK, "a SQLite file has one writer, and the relay waits for the registry");
        answer.SetResult();
        foreach (var order in orders)
            (await app.Events.NextAsync(order)).RoutingKey.Should().Be(PaymentCaptured.RoutingKey);
    }

    [Fact]
    public async Task An_event_that_the_schema_registry_refuses_is_one_error_that_says_what_to_do_however_often_it_is_tried()
    {
        const string Subject = "payment-captured-value";
        await using var registry = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = registry.BaseAddress };
        await new SchemaRegistry(http).RegisterAsync(Subject, SchemaType.Avro, "\"int\"", TestContext.Current.CancellationToken);
        await using var app = new PaymentsHost(new SqliteTestDatabase()) { SchemaRegistry = registry.BaseAddress };
        var order = Guid.CreateVersion7();
        using var authorized = await app.AuthorizeAsync(order);
        using var captured = await app.CaptureAsync(order);

        // The third question comes after two refusals, and what was said of them.
        for (var question = 0; question < 3; question++)
            await app.RegistryLine.NextAsync();
        using var level = await http.PutAsJsonAsync($"/config/{Subject}", new { compatibility = "NONE" }, TestContext.Current.CancellationToken);
        level.EnsureSuccessStatusCode();

        var sent = await app.Events.NextAsync(order);
        var error = app.Logs.Entries.Should().ContainSingle(entry => entry.Level == LogLevel.Error).Subject;
        error.Message.Should().StartWith($"The event {sent.MessageId} ({PaymentCaptured.RoutingKey}) cannot be written under {Subject}, so it and every event after it stay in the outbox")
            .And.Contain("The schema registry answered 409").And.Contain("change the compatibility level of the subject");
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
