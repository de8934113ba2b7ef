namespace Marketplace.Sync.Bazaar;

/// <summary>A provider wants to be asked later: it is well, and answers nobody who asks too often.</summary>
public sealed class RateLimitedException(string provider, TimeSpan retryAfter) : Exception($"{provider} wants to be asked again in {retryAfter.TotalSeconds:0} s.")
{
    /// <summary>When it may be asked again.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}
