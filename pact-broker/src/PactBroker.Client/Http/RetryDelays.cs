namespace PactBroker.Client.Http;

/// <summary>How long to wait before the next try: what the broker asks for, else doubling; never longer than the limit.</summary>
internal static class RetryDelays
{
    public static TimeSpan Before(int retry, TimeSpan? retryAfter, BrokerClientOptions options)
    {
        // In seconds, since a time span has no room for the fortieth doubling.
        var wanted = retryAfter?.TotalSeconds ?? options.FirstDelay.TotalSeconds * Math.Pow(2, retry - 1);
        return wanted < options.LongestDelay.TotalSeconds ? TimeSpan.FromSeconds(wanted) : options.LongestDelay;
    }
}
