namespace TestRun;

/// <summary>A part that tests need is not there; the message says why.</summary>
public sealed class PartMissingException(string message) : Exception(message);
