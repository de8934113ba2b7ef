using PactBroker.Access;
using PactBroker.Cleaning;
using PactBroker.Hosting;
using PactBroker.Secrets;
using PactBroker.Webhooks.Settings;

namespace PactBroker;

/// <summary>How to start a broker; the defaults start one in memory on a free port.</summary>
public sealed record BrokerOptions
{
    public BrokerDatabase Database { get; init; } = BrokerDatabase.InMemory;

    /// <summary>What to listen on; port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>Addresses under which clients reach the broker, with their path if there is one; empty: as each request says.</summary>
    public IReadOnlyList<string> BaseUrls { get; init; } = [];

    /// <summary>Without <see cref="BaseUrls"/>: whether links start as the X-Forwarded headers say. For a broker that is only reached through a proxy that sets them.</summary>
    public bool TrustForwardedHeaders { get; init; }

    /// <summary>Whether a pact may be published again under the same version with other content.</summary>
    public bool AllowContentModification { get; init; }

    /// <summary>Whether a first publication is refused when its name looks like another spelling of an existing one.</summary>
    public bool CheckForPotentialDuplicateNames { get; init; } = true;

    /// <summary>Whether to log to the console; without, only exceptions reach the caller.</summary>
    public bool LogToConsole { get; init; }

    /// <summary>What is written there, and how.</summary>
    public LogOptions Log { get; init; } = new();

    /// <summary>Where traces and metrics go.</summary>
    public TelemetryOptions Telemetry { get; init; } = new();

    /// <summary>The settings that these options come from, without secrets, for whoever starts it.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];

    /// <summary>What is to be said about settings that mean nothing here, but did where they come from; empty where there is nothing to be said.</summary>
    public string SettingNotice { get; init; } = "";

    /// <summary>The Cache-Control header of badges that may be kept.</summary>
    public string BadgeCacheSetting { get; init; } = "max-age=30";

    /// <summary>What the broker forgets, and when; by itself only if that is switched on.</summary>
    public CleaningOptions Cleaning { get; init; } = new();

    /// <summary>Whom the broker may call when something happens.</summary>
    public WebhookOptions Webhooks { get; init; } = new();

    /// <summary>Who may do what; by default everybody everything.</summary>
    public AccessOptions Access { get; init; } = new();

    /// <summary>What keeps secrets in the database from whoever reads it.</summary>
    public SecretOptions Secrets { get; init; } = new();

    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal BrokerSettings Settings => new()
    {
        BaseUrls = BaseUrls,
        TrustForwardedHeaders = TrustForwardedHeaders,
        AllowContentModification = AllowContentModification,
        CheckForPotentialDuplicateNames = CheckForPotentialDuplicateNames,
        BadgeCacheSetting = BadgeCacheSetting,
        Cleaning = Cleaning,
        Webhooks = Webhooks,
        Access = Access,
        Secrets = Secrets,
    };
}
