namespace PactBroker.Webhooks.Sending;

/// <summary>What became of a request.</summary>
internal sealed record Exchange(OutgoingRequest Request)
{
    /// <summary>The receiver has got it.</summary>
    public bool Success { get; init; }

    public ReceivedAnswer? Answer { get; init; }

    /// <summary>Why there is no answer; null if there is one.</summary>
    public string? Problem { get; init; }

    /// <summary>It was not sent and will not be: the address is not allowed.</summary>
    public bool IsForbidden { get; init; }

    /// <summary>The addresses that the receiver sent it on to.</summary>
    public IReadOnlyList<string> Redirects { get; init; } = [];
}
