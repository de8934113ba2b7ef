namespace Contracts.Providers.Replay;

/// <summary>A response has more bytes than the verification reads.</summary>
internal sealed class ResponseTooLargeException(int limit)
    : Exception($"The response has more than {limit} bytes; WithResponseLimit raises what is read.");
