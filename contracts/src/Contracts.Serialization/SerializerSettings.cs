namespace Contracts.Serialization;

/// <summary>How events are written and read.</summary>
public sealed record SerializerSettings
{
    internal static SerializerSettings Default { get; } = new();

    /// <summary>Which schema is written with.</summary>
    /// <value>By default the serializer's own, which it registers.</value>
    public SchemaChoice Schema { get; init; } = SchemaChoice.Register;

    /// <summary>Where the event names its schema.</summary>
    /// <value>By default before its bytes.</value>
    public SchemaPlacement Placement { get; init; } = SchemaPlacement.Prefix;

    /// <summary>How subjects are called.</summary>
    /// <value>By default after the topic.</value>
    public SubjectNames Subjects { get; init; } = SubjectNames.Topic;

    /// <summary>Whether it is the key of an event that is written and read.</summary>
    public bool IsKey { get; init; }

    internal string Subject(string topic, string record) => Subjects switch
    {
        SubjectNames.Record => record,
        SubjectNames.TopicRecord => $"{topic}-{record}",
        _ => $"{topic}-{(IsKey ? "key" : "value")}",
    };
}
