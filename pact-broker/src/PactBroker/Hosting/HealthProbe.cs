namespace PactBroker.Hosting;

/// <summary>Whether a broker answers on this machine: what containers ask, without a tool of their own.</summary>
internal static class HealthProbe
{
    public const string Argument = "--health";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>0 when it does; an answer that refuses to say more is one, too.</summary>
    public static async Task<int> RunAsync(BrokerOptions options)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await client.GetAsync(new Uri($"http://127.0.0.1:{new Uri(options.Url).Port}/diagnostic/status/heartbeat"));
            return (int)response.StatusCode < 500 ? 0 : 1;
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
        {
            return 1;
        }
    }
}
