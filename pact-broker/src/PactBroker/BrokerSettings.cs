using PactBroker.Access;
using PactBroker.Cleaning;
using PactBroker.Secrets;
using PactBroker.Webhooks.Settings;

namespace PactBroker;

/// <summary>How the broker behaves; the defaults are those of a new installation.</summary>
internal sealed record BrokerSettings
{
    /// <summary>Addresses under which clients reach the broker; empty: as each request says.</summary>
    public IReadOnlyList<string> BaseUrls { get; init; } = [];

    /// <summary>Without <see cref="BaseUrls"/>: whether X-Forwarded-Proto, -Host, -Port and -Prefix say how the client reached the broker. Only behind a proxy that sets them, for anyone can send them.</summary>
    public bool TrustForwardedHeaders { get; init; }

    /// <summary>What a published version of a pact says may be changed under the same version number.</summary>
    public bool AllowContentModification { get; init; }

    public bool CheckForPotentialDuplicateNames { get; init; } = true;

    public bool CreateDeployedVersionsForTags { get; init; } = true;

    public bool UseFirstTagAsBranch { get; init; } = true;

    public TimeSpan UseFirstTagAsBranchLimit { get; init; } = TimeSpan.FromSeconds(10);

    public bool AutoDetectMainBranch { get; init; } = true;

    public IReadOnlyList<string> MainBranchCandidates { get; init; } = ["develop", "main", "master"];

    /// <summary>How long others may keep a badge, where it is not to be asked for each time.</summary>
    public string BadgeCacheSetting { get; init; } = "max-age=30";

    public CleaningOptions Cleaning { get; init; } = new();

    public WebhookOptions Webhooks { get; init; } = new();

    public AccessOptions Access { get; init; } = new();

    public SecretOptions Secrets { get; init; } = new();

    public long MaxBodySize { get; init; } = 32L * 1024 * 1024;

    public string Version { get; init; } = typeof(BrokerSettings).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>The path below which the broker answers, without a slash at the end; empty for the root.</summary>
    public string PathBase => BaseUrls is [var first, ..] ? new Uri(first).AbsolutePath.TrimEnd('/') : "";
}
