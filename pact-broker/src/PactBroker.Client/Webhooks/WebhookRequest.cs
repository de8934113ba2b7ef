using System.Collections.Immutable;

namespace PactBroker.Client.Webhooks;

/// <summary>The request of a webhook. Its texts may hold parameters, such as <c>${pactbroker.pactUrl}</c>. The broker shows no secret: one that it has is asterisks, and those leave it as it is.</summary>
public sealed record WebhookRequest
{
    /// <summary>The method; brokers allow POST, unless they are set up otherwise.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>Where it is sent.</summary>
    public required string Url { get; init; }

    /// <summary>By name.</summary>
    public ImmutableSortedDictionary<string, string> Headers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>JSON (an object, an array), or any other text; null for none.</summary>
    public string? Body { get; init; }

    /// <summary>The user to be; null for none.</summary>
    public string? Username { get; init; }

    /// <summary>The user's password; null leaves it as it is.</summary>
    public string? Password { get; init; }

    /// <summary>What requests are signed with, as Standard Webhooks has it; null leaves it as it is.</summary>
    public string? SigningSecret { get; init; }
}
