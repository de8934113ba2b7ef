using Contracts.Engine.Bodies;

namespace Contracts.Providers.Results;

/// <summary>What went over the wire, as text for people: long bodies are cut, secrets are blacked out.</summary>
/// <param name="Request">The request, or the description of the message that was asked for.</param>
/// <param name="Response">The response or message; null when none came.</param>
public sealed record Exchange(string Request, string? Response)
{
    /// <summary>The whole body that came, where it differs from the contract; null otherwise.</summary>
    public Body? DifferingBody { get; init; }
}
