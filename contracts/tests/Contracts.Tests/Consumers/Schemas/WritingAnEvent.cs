using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Consumers;
using Contracts.Consumers.Schemas;
using Contracts.Schemas.Events;

namespace Contracts.Tests.Consumers.Schemas;

public sealed class WritingAnEvent : IDisposable
{
    private static readonly EventMessage Whole = EventMessage.OfJson("""{"sku":"42","available":7,"note":null}""") with
    {
        Headers = ImmutableSortedDictionary<string, string>.Empty.Add("message-id", "m1"),
        Channel = new EventChannel.Exchange("inventory", "stock.changed"),
    };

    private readonly TemporaryFolder _folder = new();

    private EventWriter StockChanged => EventSchemas
        .Of("Inventory", new EventSchemaConfig { SchemaDir = _folder.Path, JsonSettings = JsonSerializerOptions.Web })
        .Writes<Changed>("stock-changed")
        .ToExchange("inventory", "stock.changed")
        .WithHeaders("message-id");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_the_real_code_wrote_becomes_a_closed_schema()
    {
        await StockChanged.VerifyAsync(() => Task.FromResult(Whole));

        _folder.Read("stock-changed/Inventory.writer.schema.json").Should()
            .Contain("\"required\": [\"sku\", \"available\", \"note\"],\n  \"additionalProperties\": false");
        _folder.Read("stock-changed/Inventory.writer.event.json").Should().Contain("\"role\": \"writer\"");
    }

    public static TheoryData<string, EventMessage, string> Wrong => new()
    {
        { "a member that no schema has", Whole with { Content = EventMessage.OfJson("""{"sku":"42","available":7,"note":null,"more":1}""").Content }, "content*more*" },
        { "a member that is always written, missing", Whole with { Content = EventMessage.OfJson("""{"sku":"42","available":7}""").Content }, "content*note*" },
        { "no header", Whole with { Headers = ImmutableSortedDictionary<string, string>.Empty }, "The header 'message-id' is missing; the event has none." },
        { "another channel", Whole with { Channel = new EventChannel.Exchange("inventory", "stock.gone") }, "The event goes to exchange inventory, routing key stock.gone, and Inventory promises exchange inventory, routing key stock.changed." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_not_as_promised_is_refused(string what, EventMessage message, string problem)
    {
        var verify = () => StockChanged.VerifyAsync(() => Task.FromResult(message));

        await verify.Should().ThrowAsync<PactFailureException>(what).WithMessage($"Inventory produced a 'stock-changed' that is not as its schema says.\n  {problem}");
        Directory.GetFileSystemEntries(_folder.Path).Should().BeEmpty();
    }
}
