using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro;

/// <summary>A text is not an Avro schema. Says where, what is wrong, and what would be right.</summary>
public sealed class AvroSchemaException : FormatException
{
    private AvroSchemaException(string problem, string path, TextPosition position, Exception? cause)
        : base($"Line {position.Line}, column {position.Column} ({path}): {problem}", cause)
    {
        Problem = problem;
        Path = path;
        Line = position.Line;
        Column = position.Column;
    }

    /// <summary>What is wrong and what would be right, without the place.</summary>
    public string Problem { get; }

    /// <summary>Where, as a JSON pointer into the schema: <c>/fields/0/type</c>.</summary>
    public string Path { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in characters, from 1.</summary>
    public int Column { get; }

    internal static AvroSchemaException At(string text, JsonPointer path, int offset, string problem, Exception? cause = null) =>
        new(problem, path.ToString(), TextPosition.Of(text, offset), cause);
}
