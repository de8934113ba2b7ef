using System.Collections.Immutable;

namespace PactBroker.Client.Webhooks;

/// <summary>Who is told when something happens between a consumer and a provider, and the request that tells them.</summary>
public sealed record BrokerWebhook
{
    /// <summary>The broker's identity of it; null before it is created.</summary>
    public string? Uuid { get; init; }

    /// <summary>What it is for; null when nobody said.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is sent at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The consumer that it is about.</summary>
    public WebhookSide Consumer { get; init; }

    /// <summary>The provider that it is about.</summary>
    public WebhookSide Provider { get; init; }

    /// <summary>The names of what it tells: <c>contract_requiring_verification_published</c> and others.</summary>
    public ImmutableArray<string> Events { get; init; } = [];

    /// <summary>Only for consumer versions on one of these branches; empty: on any.</summary>
    public ImmutableArray<string> ConsumerBranches { get; init; } = [];

    /// <summary>Only for provider versions on one of these branches; empty: on any.</summary>
    public ImmutableArray<string> ProviderBranches { get; init; } = [];

    /// <summary>Only if a version of either side is deployed or released in one of these; empty: wherever they are.</summary>
    public ImmutableArray<string> Environments { get; init; } = [];

    /// <summary>What is sent.</summary>
    public required WebhookRequest Request { get; init; }
}
