using System.Collections.Immutable;

namespace Contracts.Schemas.Events;

/// <summary>What one application reads or writes of one event. Tests write it to <c>contracts/schemas/{event}/</c>; see <see cref="EventContractFiles"/> for the files.</summary>
public sealed record EventContract
{
    /// <summary>Who reads or writes the event.</summary>
    public required string Application { get; init; }

    /// <summary>Whether it reads or writes it.</summary>
    public required EventRole Role { get; init; }

    /// <summary>The event's name, which its readers and writers share: <c>stock-changed</c>.</summary>
    public required string Event { get; init; }

    /// <summary>The schema of the event itself.</summary>
    public required SubjectSchema Value { get; init; }

    /// <summary>The schema of the event's key; null where keys are no part of the contract.</summary>
    public SubjectSchema? Key { get; init; }

    /// <summary>Where the event travels; null where that is no part of the contract.</summary>
    public EventChannel? Channel { get; init; }

    /// <summary>The headers that the reader needs, or that the writer always sends, sorted.</summary>
    public ImmutableArray<string> Headers { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Application} ({Role.Word()} of {Event})";
}
