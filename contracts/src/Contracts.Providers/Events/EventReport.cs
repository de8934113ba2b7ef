using System.Collections.Immutable;
using Contracts.Providers.Results;

namespace Contracts.Providers.Events;

/// <summary>What one run found about the events of an application: whether each reader can read the real ones.</summary>
public sealed record EventReport
{
    /// <summary>The application that writes the events.</summary>
    public required string Writer { get; init; }

    /// <summary>The build that wrote them.</summary>
    public required ProviderBuild Build { get; init; }

    /// <summary>One result for each schema of a reader.</summary>
    public required ImmutableArray<EventResult> Results { get; init; }

    /// <summary>Whether the build may go on: nothing failed but what is pending.</summary>
    public bool Success => Results.All(result => result.Success || result.Reader.Pending);
}

/// <summary>What was found for one reader's schema of one event.</summary>
/// <param name="Reader">The reader's contract.</param>
/// <param name="Verdict">The class of the outcome.</param>
/// <param name="Problems">What does not fit, one sentence each; none when the reader reads the event.</param>
public sealed record EventResult(SourcedEvent Reader, Verdict Verdict, ImmutableArray<string> Problems)
{
    /// <summary>Whether the reader reads the real event.</summary>
    public bool Success => Verdict == Verdict.Passed;

    /// <summary>The result for people.</summary>
    public string Text => Success
        ? $"{Reader.Contract.Application} reads {Reader.Contract.Event}"
        : $"{Reader.Contract.Application} cannot read {Reader.Contract.Event} ({Reader.Origin}{(Reader.ApplicationVersion is { } version ? $", version {version}" : "")}).\n{string.Join('\n', Problems.Select(problem => $"  {problem}"))}";
}
