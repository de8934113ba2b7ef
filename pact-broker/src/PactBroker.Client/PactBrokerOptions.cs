using Contracts.Providers.Results;
using PactBroker.Client.Verifications;

namespace PactBroker.Client;

/// <summary>Which contracts of a broker are verified, and where the results go. Immutable: each method gives new options.</summary>
public sealed record PactBrokerOptions
{
    internal BrokerCredentials? Credentials { get; private init; }

    internal PactsForVerificationQuery Query { get; private init; } = new() { IncludePending = false };

    /// <summary>The build that results are published for; null when they are not.</summary>
    internal ProviderBuild? Build { get; private init; }

    /// <summary>The same, with a user name and password.</summary>
    /// <param name="username">The user name.</param>
    /// <param name="password">The password; may be empty.</param>
    public PactBrokerOptions BasicAuthentication(string username, string password)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(username);
        return this with { Credentials = new BasicCredentials(username, password) };
    }

    /// <summary>The same, with a token.</summary>
    /// <param name="token">The token.</param>
    public PactBrokerOptions TokenAuthentication(string token)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(token);
        return this with { Credentials = new BearerToken(token) };
    }

    /// <summary>Contracts that the provider never satisfied yet do not fail the run.</summary>
    public PactBrokerOptions EnablePending() => this with { Query = Query with { IncludePending = true } };

    /// <summary>The branch of the provider that verifies.</summary>
    /// <param name="branch">The branch.</param>
    public PactBrokerOptions ProviderBranch(string branch) => this with { Query = Query with { ProviderBranch = branch } };

    /// <summary>Tags of the provider that verifies.</summary>
    /// <param name="tags">The tags.</param>
    public PactBrokerOptions ProviderTags(params ReadOnlySpan<string> tags) => this with { Query = Query with { ProviderTags = [.. tags] } };

    /// <summary>The newest consumer versions with these tags.</summary>
    /// <param name="tags">The tags.</param>
    public PactBrokerOptions ConsumerTags(params ReadOnlySpan<string> tags)
    {
        var selectors = Query.Selectors;
        foreach (var tag in tags)
            selectors = selectors.Add(new ConsumerVersionSelector { Tag = tag, Latest = true });
        return this with { Query = Query with { Selectors = selectors } };
    }

    /// <summary>Which consumer versions.</summary>
    /// <param name="selectors">The selectors; a version that one of them means is verified.</param>
    public PactBrokerOptions ConsumerVersionSelectors(params IEnumerable<ConsumerVersionSelector> selectors) =>
        this with { Query = Query with { Selectors = [.. Query.Selectors, .. selectors] } };

    /// <summary>Also the contracts that somebody works on since this day; they are pending.</summary>
    /// <param name="date">The day.</param>
    public PactBrokerOptions IncludeWipPactsSince(DateTime date) =>
        this with { Query = Query with { IncludePending = true, IncludeWorkInProgressSince = DateOnly.FromDateTime(date) } };

    /// <summary>Results go to the broker.</summary>
    /// <param name="providerVersion">The version that is verified.</param>
    /// <param name="options">Branch, tags and page of the build.</param>
    public PactBrokerOptions PublishResults(string providerVersion, Func<PactBrokerPublishOptions, PactBrokerPublishOptions>? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(providerVersion);
        var chosen = options?.Invoke(new PactBrokerPublishOptions()) ?? new PactBrokerPublishOptions();
        return this with { Build = chosen.Build with { Version = providerVersion } };
    }

    /// <summary>Results go to the broker where a condition holds: only those of the build server.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="providerVersion">The version that is verified.</param>
    /// <param name="options">Branch, tags and page of the build.</param>
    public PactBrokerOptions PublishResults(bool condition, string providerVersion, Func<PactBrokerPublishOptions, PactBrokerPublishOptions>? options = null) =>
        condition ? PublishResults(providerVersion, options) : this;
}
