namespace Orders.Api.Checkouts;

/// <summary>
/// A checkout that began and has not ended: saved before anything is done in another service, and gone when the order is saved or everything is undone. What a crash leaves behind
/// is found by it.
/// </summary>
public sealed class UnfinishedCheckout
{
    /// <summary>The order that it was to become, whose id names its reservation and its payment.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The key of the wish, where it has one: of two with the same key one runs at a time.</summary>
    public string? Key { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Somebody has begun to undo it: should it still run, it cannot end well any more.</summary>
    public bool IsAbandoned { get; set; }
}
