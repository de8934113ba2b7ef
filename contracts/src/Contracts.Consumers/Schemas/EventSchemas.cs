using Contracts.Schemas;
using Contracts.Schemas.Events;

namespace Contracts.Consumers.Schemas;

/// <summary>The events that one application reads and writes. Each becomes a schema in <c>contracts/schemas</c> when a test has shown it to be true.</summary>
/// <example>
/// <code>
/// private static readonly EventReader StockChanged = EventSchemas.Of("Notifications", new EventSchemaConfig { JsonSettings = Messages.Json })
///     .Reads&lt;StockChanged&gt;("stock-changed")
///     .FromExchange("inventory", "stock.changed")
///     .WithHeaders("message-id");
///
/// await StockChanged
///     .Example(new { sku = "42", available = 7 })
///     .WithHeader("message-id", "c3f1")
///     .VerifyAsync(message => consumer.HandleAsync(message.Content, message.Headers));
/// </code>
/// </example>
public sealed class EventSchemas
{
    private readonly string _application;
    private readonly EventSchemaConfig _config;

    private EventSchemas(string application, EventSchemaConfig config) => (_application, _config) = (application, config);

    /// <summary>The events of an application.</summary>
    /// <param name="application">Its name, as in its pacts.</param>
    /// <param name="config">Where the schemas go and how the serializer is set; the defaults when not given.</param>
    public static EventSchemas Of(string application, EventSchemaConfig? config = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(application);
        return new EventSchemas(application, config ?? new EventSchemaConfig());
    }

    /// <summary>An event that the application handles. Its schema is open, and asks for what <typeparamref name="T"/> cannot be without.</summary>
    /// <param name="event">The event's name, which its readers and writers share: <c>stock-changed</c>.</param>
    /// <typeparam name="T">What its code reads the event into.</typeparam>
    public EventReader Reads<T>(string @event) => new(Draft(@event, EventRole.Reader, typeof(T)));

    /// <summary>An event that the application handles, with a schema that people wrote.</summary>
    /// <param name="event">The event's name.</param>
    /// <param name="type">The language.</param>
    /// <param name="schema">The schema; it is kept as it is.</param>
    public EventReader Reads(string @event, SchemaType type, string schema) => new(Draft(@event, EventRole.Reader, null) with { Type = type, Written = schema });

    /// <summary>An event that the application publishes. Its schema is closed, and asks for what is always written.</summary>
    /// <param name="event">The event's name, which its readers and writers share: <c>stock-changed</c>.</param>
    /// <typeparam name="T">What its code writes.</typeparam>
    public EventWriter Writes<T>(string @event) => new(Draft(@event, EventRole.Writer, typeof(T)));

    /// <summary>An event that the application publishes, with a schema that people wrote.</summary>
    /// <param name="event">The event's name.</param>
    /// <param name="type">The language.</param>
    /// <param name="schema">The schema; it is kept as it is.</param>
    public EventWriter Writes(string @event, SchemaType type, string schema) => new(Draft(@event, EventRole.Writer, null) with { Type = type, Written = schema });

    private EventDraft Draft(string @event, EventRole role, Type? shape)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(@event);
        return new EventDraft(_application, role, @event, shape, _config);
    }
}
