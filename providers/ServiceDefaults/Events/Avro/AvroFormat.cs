using System.Text.Json;
using Contracts.Serialization;
using Contracts.Serialization.Registry;
using Microsoft.Extensions.Options;

namespace ServiceDefaults.Events.Avro;

/// <summary>Writes an event as Avro, behind the id that its schema has in the registry.</summary>
internal sealed class AvroFormat<TEvent>(
    string exchange, string routingKey, AvroEvent<TEvent> avro, JsonSerializerOptions json, SchemaRegistry registry, IOptions<EventSettings> settings) : IEventFormat
{
    private readonly AvroEventSerializer<TEvent> _serializer =
        new(registry, avro.Schema, new SerializerSettings { Schema = settings.Value.RegistersSchemas ? SchemaChoice.Register : SchemaChoice.LookUp });

    /// <summary>Without a registry events go nowhere, and it does not matter what they look like.</summary>
    public bool IsFor(OutgoingEvent outgoing) => settings.Value.SchemaRegistry is not null && outgoing.Exchange == exchange && outgoing.RoutingKey == routingKey;

    public async Task<OutgoingEvent> WriteAsync(OutgoingEvent kept, CancellationToken cancellationToken)
    {
        var told = JsonSerializer.Deserialize<TEvent>(kept.Body.Span, json)!;
        try
        {
            var written = await _serializer.SerializeAsync(avro.Name, told, cancellationToken);
            return kept with { Body = written.Bytes, ContentType = "application/vnd.apache.avro" };
        }
        catch (SerializationException refused) when (!refused.IsTransient)
        {
            throw new EventRefusedException(kept, $"{avro.Name}-value", refused);
        }
    }
}
