using System.Text.Json;

namespace PactBroker.Client.Cleaning;

/// <summary>What has gone.</summary>
public sealed record CleaningResult
{
    /// <summary>Versions.</summary>
    public int Versions { get; init; }

    /// <summary>Branches.</summary>
    public int Branches { get; init; }

    /// <summary>Publications of pacts, with those of the versions.</summary>
    public int Publications { get; init; }

    /// <summary>Contents that no version publishes any more.</summary>
    public int Contents { get; init; }

    /// <summary>Verification results.</summary>
    public int Results { get; init; }

    /// <summary>Whether all was done that was to be done.</summary>
    public bool Completed { get; init; }

    /// <summary>The answer as it came.</summary>
    public required JsonElement Document { get; init; }
}
