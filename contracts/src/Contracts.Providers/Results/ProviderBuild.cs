using System.Collections.Immutable;

namespace Contracts.Providers.Results;

/// <summary>Which build of the provider is verified. Without a version nothing is published.</summary>
public sealed record ProviderBuild
{
    /// <summary>The version, usually the commit; null when the run is nobody's but the developer's.</summary>
    public string? Version { get; init; }

    /// <summary>The branch; with it a broker can say which contracts are pending.</summary>
    public string? Branch { get; init; }

    /// <summary>Tags to put on the version.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The page of the build.</summary>
    public Uri? BuildUrl { get; init; }

    /// <summary>What <c>PACT_PROVIDER_VERSION</c>, <c>PACT_PROVIDER_BRANCH</c>, <c>PACT_PROVIDER_TAGS</c> (with commas) and <c>PACT_BUILD_URL</c> say.</summary>
    public static ProviderBuild FromEnvironment() => From(Environment.GetEnvironmentVariable);

    internal static ProviderBuild From(Func<string, string?> variable) => new()
    {
        Version = Given(variable("PACT_PROVIDER_VERSION")),
        Branch = Given(variable("PACT_PROVIDER_BRANCH")),
        Tags = [.. (variable("PACT_PROVIDER_TAGS") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        BuildUrl = Uri.TryCreate(Given(variable("PACT_BUILD_URL")), UriKind.Absolute, out var address) ? address : null,
    };

    // A CI system without the value sets the variable to nothing: that is "not given".
    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
