namespace PactBroker.Domain.Contents;

/// <summary>A document that cannot be read as a contract: what is wrong, and where.</summary>
public sealed class ContractFormatException : Exception
{
    private ContractFormatException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    internal static ContractFormatException NotJson(string problem, long line, long column, Exception? cause = null) =>
        new($"The content is not valid JSON: {problem} (line {line}, column {column}).", cause);

    internal static ContractFormatException NotAnObject(string found) =>
        new($"A contract is a JSON object, but the content is {found}.");

    internal static ContractFormatException BrokenText(string place) =>
        new($"The content is not valid JSON: the text at {place} contains half of a surrogate pair.");
}
