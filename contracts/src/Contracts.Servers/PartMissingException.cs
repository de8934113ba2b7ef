namespace Contracts.Servers;

/// <summary>Something that tests need cannot be had here. The message says what, and what would help.</summary>
public sealed class PartMissingException(string message) : Exception(message);
