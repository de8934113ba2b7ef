using System.Text;
using System.Text.Json;
using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Mapping;
using Contracts.Schemas.Events;

namespace Contracts.Consumers.Schemas;

/// <summary>An event that an application handles.</summary>
public sealed class EventReader : EventDescription<EventReader>
{
    internal EventReader(EventDraft draft)
        : base(draft)
    {
    }

    /// <summary>The event comes over an exchange.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="routingKey">What the application binds its queue with; <c>*</c> stands for one word, <c>#</c> for any number.</param>
    public EventReader FromExchange(string exchange, string routingKey) => On(new EventChannel.Exchange(exchange, routingKey));

    /// <summary>The event comes over a topic.</summary>
    /// <param name="topic">The topic.</param>
    public EventReader FromTopic(string topic) => On(new EventChannel.Topic(topic));

    /// <summary>An event as a writer may send it: the least that the application must cope with makes the best example.</summary>
    /// <param name="content">An object that becomes JSON, or Avro by its members.</param>
    public EventExample Example(object content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new EventExample(this, new EventMessage(Encoded(content, Contract.Value)));
    }

    /// <summary>An event as a writer may send it, in bytes.</summary>
    /// <param name="content">JSON as UTF-8, or Avro's binary encoding by the reader's schema.</param>
    public EventExample Example(ReadOnlyMemory<byte> content) => new(this, new EventMessage(content));

    internal ReadOnlyMemory<byte> EncodedKey(object key) =>
        Contract.Key is { } schema
            ? Encoded(key, schema)
            : throw new InvalidOperationException($"{this} has no key. Say WithKey<…>() before the example.");

    /// <exception cref="PactFailureException">The example is none by the schema.</exception>
    internal void Check(EventMessage example)
    {
        var problems = EventCheck.Problems(Contract, example);
        if (!problems.IsEmpty)
            throw PactFailureException.Because($"The example is no '{Draft.Event}' as {Draft.Application} needs it: by its own schema, the type or the example is wrong.\n{Lines(problems)}");
    }

    internal Task AddAsync(CancellationToken cancellationToken) => EventStore.AddAsync(Draft.SchemaDir, Contract, cancellationToken);

    private protected override EventReader With(EventDraft draft) => new(draft);

    private static string Lines(IEnumerable<string> problems) => string.Join('\n', problems.Select(problem => $"  {problem}"));

    private byte[] Encoded(object content, SubjectSchema schema)
    {
        if (schema.Type == SchemaType.Json)
            return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(content, content.GetType(), Draft.Settings));
        try
        {
            var avro = AvroSchema.Parse(schema.Text);
            return AvroBinary.Encode(avro, AvroMapping.ToDatum(avro, content, Draft.Avro));
        }
        catch (Exception unfit) when (unfit is AvroMappingException or AvroDataException)
        {
            throw PactFailureException.Because($"The example is no '{Draft.Event}' as {Draft.Application} needs it.\n  {unfit.Message}", unfit);
        }
    }
}
