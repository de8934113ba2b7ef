using System.Collections.Immutable;

namespace PactBroker.Domain.Events;

/// <summary>A real event of the writer was given to the reader's schema.</summary>
/// <param name="Number">The result's number.</param>
/// <param name="Problems">What did not fit; none when it was read.</param>
public sealed record EventReplay(long Number, bool Success, DateTimeOffset At, ImmutableArray<string> Problems);
