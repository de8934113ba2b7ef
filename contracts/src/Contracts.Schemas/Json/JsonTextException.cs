namespace Contracts.Schemas.Json;

/// <summary>A text is not JSON. Areas that read JSON say it in their own exception.</summary>
internal sealed class JsonTextException(string problem, int offset, Exception? cause = null) : FormatException(problem, cause)
{
    /// <summary>Where, in bytes of the text as UTF-8.</summary>
    public int Offset { get; } = offset;
}
