using Contracts.Providers;
using Contracts.Schemas;
using Contracts.Schemas.Events;
using Contracts.Testing;

namespace Contracts.Tests.Testing;

/// <summary>A provider team's fixture with one event. Who reads it is the scenario's.</summary>
public sealed class ShelfEvents : ProviderFixture
{
    private static EventContract Writer { get; } = new()
    {
        Application = "Shelf",
        Role = EventRole.Writer,
        Event = "stock-changed",
        Value = new SubjectSchema("stock-changed-value", SchemaType.Json, """{"type":"object","properties":{"sku":{"type":"string"}},"required":["sku"],"additionalProperties":false}"""),
    };

    protected override PactVerifier Verifier => ShelfEventsScenario.Current.Configure(
        new PactVerifier("Shelf").WithEvents(events => events.Add(Writer, () => EventMessage.OfJson("""{"sku":"42"}"""))));
}

public sealed class ShelfEventsVerification(ShelfEvents provider) : IClassFixture<ShelfEvents>
{
    [Theory, EventsOf<ShelfEvents>]
    public Task Is_read_by(string reader) => provider.VerifyEventAsync(reader, TestContext.Current.CancellationToken);
}
