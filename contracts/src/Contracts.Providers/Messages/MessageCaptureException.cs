namespace Contracts.Providers.Messages;

/// <summary>Messages cannot be captured: the broker is away, or refuses.</summary>
public sealed class MessageCaptureException : Exception
{
    /// <summary>The capture failed.</summary>
    /// <param name="message">What is wrong, and where.</param>
    /// <param name="innerException">What the broker's client says.</param>
    public MessageCaptureException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
