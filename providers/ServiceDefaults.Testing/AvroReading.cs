using Contracts.Schemas;
using Contracts.Schemas.Events;
using Contracts.Serialization;
using Contracts.Serialization.Registry;
using Contracts.Serialization.Wire;
using ServiceDefaults.Events.Avro;

namespace ServiceDefaults.Testing;

/// <summary>Reads events of Avro as services do.</summary>
public static class AvroReading
{
    /// <summary>What a service's code is given of an example, which says itself if it was written with another schema than the service's own.</summary>
    public static Task<TEvent> ReadAsync<TEvent>(this AvroEvent<TEvent> avro, EventMessage message) => avro.ReadAsync(message.Content, message.WriterSchema);

    /// <summary>What a service's code is given of an event, whoever wrote it.</summary>
    /// <param name="avro">What the service needs of it.</param>
    /// <param name="payload">The event, without the id of its schema.</param>
    /// <param name="writer">The schema that it was written with; by default the service's own.</param>
    public static async Task<TEvent> ReadAsync<TEvent>(this AvroEvent<TEvent> avro, ReadOnlyMemory<byte> payload, string? writer = null)
    {
        // Each time another one, so that no writer follows on another in the registry.
        var name = $"{avro.Name}-{Guid.NewGuid():N}";
        using var http = new HttpClient { BaseAddress = TestSchemaRegistry.Address };
        var registry = new SchemaRegistry(http);
        var written = await registry.RegisterAsync($"{name}-value", SchemaType.Avro, writer ?? avro.Schema, TestContext.Current.CancellationToken);
        var bytes = SchemaFrame.Prefixed(written.Id!.Value, payload.Span);
        return await new AvroEventDeserializer<TEvent>(registry, avro.Schema).DeserializeAsync(name, bytes, cancellationToken: TestContext.Current.CancellationToken);
    }
}
