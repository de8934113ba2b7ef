namespace ServiceDefaults.Events.Inbox;

/// <summary>A message that was handled: saved together with what it changed, so that it changes it once.</summary>
public sealed class HandledMessage
{
    public required string MessageId { get; init; }

    public required DateTimeOffset HandledAt { get; init; }
}
