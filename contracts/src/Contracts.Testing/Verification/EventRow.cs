using System.Collections.Immutable;
using Contracts.Providers.Events;

namespace Contracts.Testing.Verification;

/// <summary>One test: an application that reads an event, in every version that counts.</summary>
/// <param name="Key">The test's data, and its name.</param>
internal sealed record EventRow(string Key)
{
    /// <summary>Why there is nothing to run; null for a reader.</summary>
    public string? Skip { get; init; }

    /// <summary>Why the test fails without running; null for a reader.</summary>
    public string? Failure { get; init; }

    public ImmutableArray<SourcedEvent> Readers { get; init; } = [];

    public static EventRow Of(IGrouping<(string Application, string Event), SourcedEvent> readers) =>
        new($"{readers.Key.Application} reads {readers.Key.Event}") { Readers = [.. readers] };
}
