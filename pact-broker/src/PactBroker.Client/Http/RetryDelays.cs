namespace PactBroker.Client.Http;

/// <summary>How long to wait before the next try: what the broker asks for, else doubling; never longer than the limit.</summary>
internal static class RetryDelays
{
    public static TimeSpan Before(int retry, TimeSpan? retryAfter, BrokerClientOptions options)
    {
        var wanted = retryAfter ?? options.FirstDelay * Math.Pow(2, retry - 1);
        return wanted < options.LongestDelay ? wanted : options.LongestDelay;
    }
}
