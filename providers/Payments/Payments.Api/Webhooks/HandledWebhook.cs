namespace Payments.Api.Webhooks;

/// <summary>A webhook that was handled; when it comes again, nothing happens.</summary>
public sealed class HandledWebhook
{
    public required string EventId { get; init; }

    public required DateTimeOffset HandledAt { get; init; }
}
