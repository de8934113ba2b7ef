using System.Collections.Immutable;

namespace Contracts.Schemas.Events;

/// <summary>Holds one real event against what an application reads or writes.</summary>
public static class EventCheck
{
    /// <summary>Everything about an event that is not as the contract says, one sentence each. Avro that does not say what it was written with is read as written with the contract's own schema.</summary>
    public static ImmutableArray<string> Problems(EventContract contract, EventMessage message) => Problems(contract, message, contract);

    /// <summary>Everything about a writer's event that the contract does not accept, one sentence each.</summary>
    /// <param name="contract">What a reader needs, or a writer promises.</param>
    /// <param name="message">The event.</param>
    /// <param name="writer">What the event was written with: Avro cannot be read without. JSON says itself what it is.</param>
    /// <exception cref="FormatException">A schema of a contract is none.</exception>
    public static ImmutableArray<string> Problems(EventContract contract, EventMessage message, EventContract writer)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(writer);
        return
        [
            .. PayloadCheck.Problems("content", contract.Value, message.WriterSchema is { } schema ? writer.Value with { Text = schema } : writer.Value, message.Content),
            .. Key(contract, message, writer),
            .. contract.Headers.Where(name => !message.Headers.ContainsKey(name)).Select(name => $"The header '{name}' is missing; {Sent(message)}."),
            .. Channel(contract, message),
        ];
    }

    private static IEnumerable<string> Key(EventContract contract, EventMessage message, EventContract writer)
    {
        if (contract.Key is not { } schema)
            return [];
        if (message.Key is not { } key)
            return ["The event has no key."];
        return writer.Key is { } written
            ? PayloadCheck.Problems("key", schema, written, key)
            : [$"{writer.Application} declares no key for {writer.Event}, so its key cannot be read."];
    }

    private static string Sent(EventMessage message) =>
        message.Headers.IsEmpty ? "the event has none" : $"the event has {string.Join(", ", message.Headers.Keys)}";

    private static IEnumerable<string> Channel(EventContract contract, EventMessage message)
    {
        if (contract.Channel is { } expected && message.Channel is { } actual && !ChannelMatching.Reaches(actual, expected))
            yield return $"The event goes to {actual}, and {contract.Application} {(contract.Role == EventRole.Reader ? "reads from" : "promises")} {expected}.";
    }
}
