using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Contracts.Schemas.Avro.Mapping;
using Contracts.Serialization;
using Contracts.Serialization.Registry;
using Contracts.Serialization.Wire;
using Interop.Tests.Tools;
using PactBroker;

namespace Interop.Tests.Registries;

/// <summary>Our serializers and Confluent's JavaScript client read each other's bytes, over our registry.</summary>
public sealed class EventsBetweenClients : IAsyncLifetime
{
    private const string JsonSchema =
        """{"$schema":"http://json-schema.org/draft-07/schema#","title":"StockChanged","type":"object","properties":{"sku":{"type":"string"},"quantity":{"type":"integer"},"status":{"enum":["OPEN","LOST"]},"note":{"type":["null","string"]}},"required":["sku","quantity"],"additionalProperties":false}""";

    private static readonly StockChanged Event = new("Größe ✓", 3, Status.LOST, null);
    private static readonly AvroMappingOptions Avro = new() { Namespace = "shop" };
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly HttpClient _client = new();
    private RunningBroker? _broker;

    public enum Status
    {
        OPEN,
        LOST,
    }

    public async ValueTask InitializeAsync()
    {
        _broker = await BrokerHost.StartAsync(new BrokerOptions());
        _client.BaseAddress = _broker.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_broker is not null)
            await _broker.DisposeAsync();
    }

    [Theory]
    [InlineData("AVRO", SchemaPlacement.Prefix)]
    [InlineData("AVRO", SchemaPlacement.Header)]
    [InlineData("JSON", SchemaPlacement.Prefix)]
    [InlineData("JSON", SchemaPlacement.Header)]
    public async Task What_one_writes_the_other_reads_and_both_write_the_same_bytes(string type, SchemaPlacement placement)
    {
        var settings = new SerializerSettings { Placement = placement };
        var topic = $"between-{type}-{placement}";
        var registry = new SchemaRegistry(_client);
        EventSerializer<StockChanged> serializer = type == "AVRO"
            ? new AvroEventSerializer<StockChanged>(registry, settings, Avro)
            : new JsonEventSerializer<StockChanged>(registry, JsonSchema, settings, Json);
        var ours = await serializer.SerializeAsync(topic, Event, TestContext.Current.CancellationToken);

        var theirs = await ExchangeAsync(topic, type, ours);

        JsonNode.DeepEquals(theirs["read"], JsonSerializer.SerializeToNode(Event, Json)).Should().BeTrue("{0}", theirs);
        var bytes = Convert.FromBase64String(theirs["bytes"]!.ToString());
        var headers = Headers(theirs);
        headers.Select(header => $"{header.Key} {Convert.ToHexStringLower(header.Value.Span)}").Should().Equal(ours.Headers.Select(header => $"{header.Key} {Convert.ToHexStringLower(header.Value.Span)}"));
        if (type == "AVRO")
            bytes.Should().Equal(ours.Bytes.ToArray());
        // Another process: nothing is known of the schema yet.
        var fresh = new SchemaRegistry(_client);
        EventDeserializer<StockChanged> deserializer = type == "AVRO"
            ? new AvroEventDeserializer<StockChanged>(fresh, settings, Avro)
            : new JsonEventDeserializer<StockChanged>(fresh, settings, Json);
        (await deserializer.DeserializeAsync(topic, bytes, headers, TestContext.Current.CancellationToken)).Should().Be(Event);
    }

    private async Task<JsonObject> ExchangeAsync(string topic, string type, SerializedEvent written)
    {
        var sent = new JsonArray(new JsonObject
        {
            ["topic"] = topic,
            ["schemaType"] = type,
            ["bytes"] = Convert.ToBase64String(written.Bytes.Span),
            ["header"] = written.Headers.TryGetValue(SchemaFrame.ValueHeader, out var header) ? Convert.ToBase64String(header.Span) : null,
        });
        var result = await Tool.ScriptAsync("registry-exchange.mjs", _client.BaseAddress!.ToString().TrimEnd('/'), sent.ToJsonString());
        return JsonNode.Parse(result.ShouldExitWith(0).Output)!.AsArray().Single()!.AsObject();
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Headers(JsonObject message) => message["header"] is { } header
        ? new() { [SchemaFrame.ValueHeader] = Convert.FromBase64String(header.ToString()) }
        : [];

    private sealed record StockChanged(string Sku, int Quantity, Status Status, string? Note);
}
