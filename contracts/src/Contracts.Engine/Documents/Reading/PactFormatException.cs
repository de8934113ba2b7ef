namespace Contracts.Engine.Documents.Reading;

/// <summary>A file is not a pact, or a pact cannot be said in the version that it shall be written in. Says where, what is wrong, and what would be right.</summary>
public sealed class PactFormatException : FormatException
{
    private PactFormatException(string message, string path, TextPosition? position, Exception? innerException)
        : base(message, innerException)
    {
        Path = path;
        Line = position?.Line;
        Column = position?.Column;
    }

    /// <summary>Where, as a path from the root of the file: <c>$.interactions[3].request.method</c>.</summary>
    public string Path { get; }

    /// <summary>The line, from 1; null when there is no file.</summary>
    public int? Line { get; }

    /// <summary>The column in characters, from 1; null when there is no file.</summary>
    public int? Column { get; }

    internal static PactFormatException At(Place place, TextPosition? position, string problem, string remedy, Exception? cause = null)
    {
        var where = position is { } at ? $"Line {at.Line}, column {at.Column} ({place})" : place.ToString();
        return new PactFormatException($"{where}: {problem} {remedy}", place.ToString(), position, cause);
    }

    internal static PactFormatException Inexpressible(PactSpecificationVersion version, string what, string remedy) =>
        new($"{what} cannot be written in a pact of version {version.Number()}. {remedy}", "$", null, null);
}
