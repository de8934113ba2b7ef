using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts.Consumers.Schemas;
using Contracts.Schemas.Events;
using Contracts.Testing.Consumers;
using Payments.Api.Events;
using Payments.Verification.Hosting;
using ServiceDefaults.Correlation;
using ServiceDefaults.Events;

// What these tests show of the events of Payments is its word: contracts/schemas says what they say.
[assembly: ConsumerContracts]

namespace Payments.Verification;

/// <summary>What Payments promises of its events, shown by the app's own code on its database.</summary>
public sealed class WritingEvents
{
    /// <summary>The event as Payments writes it.</summary>
    public static EventWriter PaymentCaptured { get; } = EventSchemas.Of("Payments", new EventSchemaConfig { JsonSettings = Api.Events.PaymentCaptured.Json })
        .Writes<PaymentCaptured>("payment-captured")
        .ToExchange(Api.Events.PaymentCaptured.Exchange, Api.Events.PaymentCaptured.RoutingKey)
        .WithHeaders(OutgoingEvent.MessageIdHeader, CorrelationContext.Header);

    /// <summary>What leaves the app, as contracts see it.</summary>
    public static EventMessage Sent(OutgoingEvent outgoing) => new(outgoing.Body)
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
        var body = JsonElement.Parse(outgoing.Body.Span);
        body.GetProperty("orderId").GetGuid().Should().Be(order);
        body.GetProperty("amount").GetDecimal().Should().Be(189.90m);
        outgoing.CorrelationId.Should().Be("checkout-4711");
    }
}
