using System.Collections.Immutable;

namespace PactBroker.Client.Environments;

/// <summary>A place that versions run in.</summary>
public sealed record BrokerEnvironment
{
    /// <summary>The broker's identity of it; null before it is created.</summary>
    public string? Uuid { get; init; }

    /// <summary>The name that commands use; without spaces.</summary>
    public required string Name { get; init; }

    /// <summary>The name for people; null lets the broker derive it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Whether users of the product depend on it.</summary>
    public required bool Production { get; init; }

    /// <summary>Who to talk to.</summary>
    public ImmutableArray<EnvironmentContact> Contacts { get; init; } = [];
}

/// <summary>Who to talk to about an environment.</summary>
/// <param name="Name">The person or team.</param>
/// <param name="EmailAddress">Their address; null when unknown.</param>
public sealed record EnvironmentContact(string Name, string? EmailAddress = null);
