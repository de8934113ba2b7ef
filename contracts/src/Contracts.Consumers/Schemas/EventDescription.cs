using System.Text.Json;
using Contracts.Schemas;
using Contracts.Schemas.Avro.Mapping;
using Contracts.Schemas.Events;

namespace Contracts.Consumers.Schemas;

/// <summary>What readers and writers say alike about an event: its language, key, headers and subject. Immutable: each method gives a new one.</summary>
/// <typeparam name="TSelf">The reader or the writer.</typeparam>
public abstract class EventDescription<TSelf>
    where TSelf : EventDescription<TSelf>
{
    private readonly Lazy<EventContract> _contract;

    private protected EventDescription(EventDraft draft)
    {
        Draft = draft;
        _contract = new(draft.Build);
    }

    /// <summary>What is written to <c>contracts/schemas</c>.</summary>
    /// <exception cref="SchemaEmissionException">The type, or a part of it, cannot be described.</exception>
    public EventContract Contract => _contract.Value;

    private protected EventDraft Draft { get; }

    /// <summary>The event is JSON. Said only where the settings are not those of <see cref="EventSchemaConfig.JsonSettings"/>.</summary>
    /// <param name="settings">The settings that the application's code uses.</param>
    /// <param name="types">How types look that have a converter.</param>
    public TSelf AsJson(JsonSerializerOptions? settings = null, Func<TypeSchemas, TypeSchemas>? types = null) => With(Draft with
    {
        Type = SchemaType.Json,
        Settings = settings ?? Draft.Settings,
        Types = types?.Invoke(Draft.Types) ?? Draft.Types,
    });

    /// <summary>The event is Avro.</summary>
    /// <param name="options">How the type becomes Avro; the same that the application's serializer has.</param>
    public TSelf AsAvro(AvroMappingOptions? options = null) => With(Draft with { Type = SchemaType.Avro, Avro = options ?? Draft.Avro });

    /// <summary>The event has a key, in the same language.</summary>
    /// <typeparam name="TKey">What the key is read into or written from.</typeparam>
    public TSelf WithKey<TKey>() => With(Draft with { Key = typeof(TKey) });

    /// <summary>The headers that a reader needs, or that a writer always sends.</summary>
    /// <param name="names">Their names.</param>
    public TSelf WithHeaders(params IEnumerable<string> names) => With(Draft with { Headers = [.. Draft.Headers.Concat(names).Distinct().Order(StringComparer.Ordinal)] });

    /// <summary>The subject in a schema registry, where it is not the event's name with <c>-value</c>.</summary>
    /// <param name="subject">The subject.</param>
    public TSelf UnderSubject(string subject) => With(Draft with { Subject = subject });

    /// <inheritdoc />
    public override string ToString() => $"{Draft.Application} ({Draft.Role.Word()} of {Draft.Event})";

    private protected TSelf On(EventChannel channel) => With(Draft with { Channel = channel });

    private protected abstract TSelf With(EventDraft draft);
}
