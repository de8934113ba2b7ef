using System.Text.Json;

namespace Contracts.Conformance.Tests.CompatibilitySuite.TestDoubles;

/// <summary>One thing that a provider was asked.</summary>
internal abstract record JournalEntry
{
    /// <summary>A request, or a message to produce.</summary>
    public sealed record Asked(IReadOnlyList<KeyValuePair<string, string>> Headers) : JournalEntry;

    /// <summary>A change of its state.</summary>
    public sealed record StateChange(string Action, string State, JsonElement Parameters) : JournalEntry;
}
