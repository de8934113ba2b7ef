using System.Collections.Immutable;
using System.Net.Http.Json;
using Contracts.Consumers.Schemas;
using Contracts.Schemas;
using Contracts.Schemas.Events;
using Contracts.Serialization.Wire;
using Contracts.Testing.Consumers;
using Payments.Verification.Hosting;
using ServiceDefaults.Correlation;
using ServiceDefaults.Events;
using ServiceDefaults.Testing;

// What these tests show of the events of Payments is its word: contracts/schemas says what they say.
[assembly: ConsumerContracts]
[assembly: AssemblyFixture(typeof(TestSchemaRegistry))]

namespace Payments.Verification;

/// <summary>What Payments promises of its events, shown by the app's own code on its database.</summary>
public sealed class WritingEvents
{
    /// <summary>The event as Payments writes it.</summary>
    public static EventWriter PaymentCaptured { get; } = EventSchemas.Of("Payments")
        .Writes(Api.Events.PaymentCaptured.Avro.Name, SchemaType.Avro, Api.Events.PaymentCaptured.Avro.Schema)
        .ToExchange(Api.Events.PaymentCaptured.Exchange, Api.Events.PaymentCaptured.RoutingKey)
        .WithHeaders(OutgoingEvent.MessageIdHeader, CorrelationContext.Header);

    /// <summary>What leaves the app, as contracts see it: which schema it was written with is the registry's business.</summary>
    public static EventMessage Sent(OutgoingEvent outgoing) => new(SchemaFrame.Read(outgoing.Body).Payload)
    {
        Headers = outgoing.Headers.ToImmutableSortedDictionary(),
        Channel = new EventChannel.Exchange(outgoing.Exchange, outgoing.RoutingKey),
    };

    [Fact]
    [Trait("row", "S4-009")]
    public async Task Taking_money_is_an_event_that_says_how_much_to_the_cent()
    {
        await using var app = PaymentsHost.OnSqlite();
        using var client = app.CreateClient();
        var order = Guid.CreateVersion7();
        client.DefaultRequestHeaders.Add("X-Correlation-Id", "checkout-4711");
        using var authorized = await client.PutAsJsonAsync($"/payments/{order}", new { customer = Asking.Customer, amount = 189.90m, currency = "EUR", card = "tok_visa" }, TestContext.Current.CancellationToken);

        using var captured = await client.PostAsync($"/payments/{order}/capture", null, TestContext.Current.CancellationToken);

        var outgoing = await app.Events.NextAsync(order);
        await PaymentCaptured.VerifyAsync(() => Task.FromResult(Sent(outgoing)));
        outgoing.ContentType.Should().Be("application/vnd.apache.avro");
        var told = await Api.Events.PaymentCaptured.Avro.ReadAsync(Sent(outgoing).Content);
        (told.OrderId, told.Amount, told.Currency).Should().Be((order, 189.90m, "EUR"));
        outgoing.CorrelationId.Should().Be("checkout-4711");
    }
}
