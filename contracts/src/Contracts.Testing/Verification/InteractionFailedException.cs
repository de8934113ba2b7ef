namespace Contracts.Testing.Verification;

/// <summary>A provider does not honor an interaction. The message is the report.</summary>
internal sealed class InteractionFailedException(IEnumerable<string> reports)
    : Exception(string.Join("\n\n", reports));
