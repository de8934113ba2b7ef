namespace Contracts.Schemas.Events;

/// <summary>A file in <c>contracts/schemas</c> is not what it should be. The message names the file, what is wrong and what would be right.</summary>
public sealed class EventContractException : FormatException
{
    private EventContractException(string message, Exception? cause)
        : base(message, cause)
    {
    }

    internal static EventContractException In(string file, string problem, Exception? cause = null) => new($"{file}: {problem}", cause);
}
