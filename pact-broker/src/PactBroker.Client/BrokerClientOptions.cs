namespace PactBroker.Client;

/// <summary>Which broker, as whom, and how patiently.</summary>
public sealed record BrokerClientOptions
{
    private readonly BrokerCredentials? _credentialsInAddress;

    /// <summary>
    /// The broker's address, with the path that it is mounted under: <c>https://broker.example/pacts</c>. Addresses are shown to people, so credentials before an
    /// <c>@</c> are taken out of it; they count where no others are given.
    /// </summary>
    public required Uri BaseAddress
    {
        get;
        init
        {
            field = new UriBuilder(value) { UserName = "", Password = "" }.Uri;
            _credentialsInAddress = BasicCredentials.In(value);
        }
    }

    /// <summary>Who the client is; null for a broker that lets everyone in.</summary>
    public BrokerCredentials? Credentials
    {
        get => field ?? _credentialsInAddress;
        init;
    }

    /// <summary>How often a call is tried again after 408, 429, a server error or a broken connection. Default 4.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The wait before the first retry; it doubles with each. Default half a second. The broker's <c>Retry-After</c> wins.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait before a retry, whatever the broker asks for. Default 30 seconds.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time one try may take. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of waits and time limits.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What sends the requests; null for a handler of the client's own. A given handler is not disposed of.</summary>
    public HttpMessageHandler? Handler { get; init; }
}
