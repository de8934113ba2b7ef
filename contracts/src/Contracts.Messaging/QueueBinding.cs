namespace Contracts.Messaging;

/// <summary>What a capture listens to.</summary>
/// <param name="Exchange">The exchange; made, durable and of type topic, where it is not there yet.</param>
/// <param name="Pattern">The routing keys: words between dots, <c>*</c> for one word, <c>#</c> for any number of them.</param>
public sealed record QueueBinding(string Exchange, string Pattern)
{
    /// <inheritdoc />
    public override string ToString() => $"{Exchange} {Pattern}";
}
