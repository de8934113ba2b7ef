namespace Contracts.Consumers.Behavior;

/// <summary>A handler of events does not behave as promised, or nothing could be said about it. The message is the whole report.</summary>
public sealed class EventBehaviorException : Exception
{
    internal EventBehaviorException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
