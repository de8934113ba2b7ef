namespace Contracts.OpenApi;

/// <summary>A text is no OpenAPI document that can be read. Says which, and what is wrong.</summary>
public sealed class OpenApiFormatException : FormatException
{
    internal OpenApiFormatException(string message, string remedy, Exception? cause = null)
        : base(message, cause) => Remedy = remedy;

    /// <summary>What would be right.</summary>
    public string Remedy { get; }
}
