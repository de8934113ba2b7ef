using System.Diagnostics.CodeAnalysis;
using Contracts.Serialization;
using Contracts.Serialization.Registry;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Events.Avro;

namespace ServiceDefaults.Events;

/// <summary>Which events a service listens to, and what handles them.</summary>
/// <param name="queue">The service's queue; one for all its events, so that they come in the order in which they were published.</param>
public sealed class EventSubscriptions(string queue)
{
    private readonly Dictionary<(string Exchange, string RoutingKey), Func<IServiceProvider, IncomingEvent, CancellationToken, Task>> _handlers = [];

    /// <summary>The service's queue.</summary>
    public string Queue { get; } = queue;

    internal bool NeedSchemaRegistry { get; private set; }

    internal IEnumerable<(string Exchange, string RoutingKey)> Bindings => _handlers.Keys;

    /// <summary>Has events handled; each in a scope of its own.</summary>
    /// <param name="exchange">The exchange that they come through.</param>
    /// <param name="routingKey">The key that they are published under.</param>
    /// <param name="handle">Handles one. It may come twice.</param>
    public EventSubscriptions On<THandler>(string exchange, string routingKey, Func<THandler, IncomingEvent, CancellationToken, Task> handle)
        where THandler : notnull
    {
        _handlers.Add((exchange, routingKey), (services, incoming, token) => handle(services.GetRequiredService<THandler>(), incoming, token));
        return this;
    }

    /// <summary>Has events of Avro handled; each in a scope of its own, and read with what this service needs of it.</summary>
    /// <param name="exchange">The exchange that they come through.</param>
    /// <param name="routingKey">The key that they are published under.</param>
    /// <param name="avro">What the service needs of the event.</param>
    /// <param name="handle">Handles one, by the id of its message. It may come twice.</param>
    public EventSubscriptions On<THandler, TEvent>(string exchange, string routingKey, AvroEvent<TEvent> avro, Func<THandler, string, TEvent, CancellationToken, Task> handle)
        where THandler : notnull
    {
        AvroEventDeserializer<TEvent>? deserializer = null;
        _handlers.Add((exchange, routingKey), async (services, incoming, token) =>
        {
            deserializer ??= new AvroEventDeserializer<TEvent>(services.GetRequiredService<SchemaRegistry>(), avro.Schema);
            var told = await deserializer.DeserializeAsync(avro.Name, incoming.Body, cancellationToken: token);
            await handle(services.GetRequiredService<THandler>(), incoming.MessageId, told, token);
        });
        NeedSchemaRegistry = true;
        return this;
    }

    internal bool TryFind(string exchange, string routingKey, [NotNullWhen(true)] out Func<IServiceProvider, IncomingEvent, CancellationToken, Task>? handle) =>
        _handlers.TryGetValue((exchange, routingKey), out handle);
}
