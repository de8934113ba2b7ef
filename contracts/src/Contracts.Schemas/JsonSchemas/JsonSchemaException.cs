using Contracts.Schemas.Json;

namespace Contracts.Schemas.JsonSchemas;

/// <summary>A text is not a JSON Schema. Says where, what is wrong, and what would be right.</summary>
public sealed class JsonSchemaException : FormatException
{
    private JsonSchemaException(string problem, string document, TextPosition position, Exception? cause)
        : base($"{(document.Length > 0 ? document + ", line " : "Line ")}{position.Line}, column {position.Column}: {problem}", cause)
    {
        Problem = problem;
        Document = document;
        Line = position.Line;
        Column = position.Column;
    }

    /// <summary>What is wrong and what would be right, without the place.</summary>
    public string Problem { get; }

    /// <summary>The address of the document; empty if it has none.</summary>
    public string Document { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in characters, from 1.</summary>
    public int Column { get; }

    internal static JsonSchemaException At(string document, string text, int offset, string problem, Exception? cause = null) =>
        new(problem, document, TextPosition.Of(text, offset), cause);
}
