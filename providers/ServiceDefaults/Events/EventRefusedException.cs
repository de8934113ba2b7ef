namespace ServiceDefaults.Events;

/// <summary>An event cannot be written as it travels, and will not be before somebody changes something: nobody was away, the answer was no.</summary>
internal sealed class EventRefusedException(OutgoingEvent outgoing, string subject, Exception cause) : Exception(cause.Message, cause)
{
    public string MessageId => outgoing.MessageId;

    public string RoutingKey => outgoing.RoutingKey;

    /// <summary>What its schemas are called in the registry.</summary>
    public string Subject => subject;
}
