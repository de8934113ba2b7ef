namespace Contracts.Consumers;

/// <summary>The consumer's handler could not handle the example of a message. The handler's exception is inside.</summary>
public sealed class PactMessageConsumerVerificationException : PactFailureException
{
    internal PactMessageConsumerVerificationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
