using System.Text.Json;

namespace PactBroker.Client.Audit;

/// <summary>A change of what the broker holds.</summary>
public sealed record AuditedChange
{
    /// <summary>Its number; later changes have higher ones.</summary>
    public required long Id { get; init; }

    /// <summary>When, as the broker says it.</summary>
    public required string At { get; init; }

    /// <summary>Who: a user, a token, the broker itself.</summary>
    public required string Actor { get; init; }

    /// <summary>From which address; null where the broker did it by itself.</summary>
    public string? Address { get; init; }

    /// <summary>What was done: <c>publish-contracts</c> and others.</summary>
    public required string Action { get; init; }

    /// <summary>Whose thing it was; null where it concerns all.</summary>
    public string? Pacticipant { get; init; }

    /// <summary>What exactly: names and values.</summary>
    public JsonElement Details { get; init; }

    /// <summary>The method and the path; null where nobody asked.</summary>
    public string? Request { get; init; }

    /// <summary>What the broker's logs call the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>What whoever asked called it; null where they did not say.</summary>
    public string? CorrelationId { get; init; }
}
