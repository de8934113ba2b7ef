namespace Contracts.Providers.Sources;

/// <summary>A source of contracts could not be read. The message says what was tried, what went wrong and what to do.</summary>
public sealed class ContractSourceException : Exception
{
    /// <summary>Builds the exception; callers use it with a message that stands on its own.</summary>
    public ContractSourceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
