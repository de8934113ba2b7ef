using System.Collections.Immutable;

namespace PactBroker.Client.Matrix;

/// <summary>A question about which versions work together.</summary>
public sealed record MatrixQuery
{
    /// <summary>The versions that the question is about.</summary>
    public required ImmutableArray<MatrixSelector> Selectors { get; init; }

    /// <summary>The others are those that are deployed or released here.</summary>
    public string? ToEnvironment { get; init; }

    /// <summary>The others are the newest with this tag.</summary>
    public string? ToTag { get; init; }

    /// <summary>The others are the newest of their main branches.</summary>
    public bool ToMainBranch { get; init; }

    /// <summary>The instant to answer for, as it would have been answered then; null for now. Only brokers that keep their history know it.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Events of which it could neither be proved nor refuted that they are read do not stand in the way.</summary>
    public bool AllowUndecided { get; init; }

    /// <summary>Only pairs of versions that were verified successfully.</summary>
    public bool OnlySuccesses { get; init; }

    /// <summary>Applications, or versions, whose results do not count.</summary>
    public ImmutableArray<IgnoredPacticipant> Ignored { get; init; } = [];

    /// <summary>Whether a version can be deployed to an environment.</summary>
    /// <param name="pacticipant">The application.</param>
    /// <param name="version">Its version.</param>
    /// <param name="environment">The environment's name.</param>
    public static MatrixQuery CanIDeploy(string pacticipant, string version, string environment) =>
        new() { Selectors = [new MatrixSelector(pacticipant) { Version = version }], ToEnvironment = environment };
}

/// <summary>The versions of one application that a question is about; all of them when nothing narrows it.</summary>
/// <param name="Pacticipant">The application.</param>
public sealed record MatrixSelector(string Pacticipant)
{
    /// <summary>Exactly this version.</summary>
    public string? Version { get; init; }

    /// <summary>The newest only: of the application, the tag or the branch.</summary>
    public bool Latest { get; init; }

    /// <summary>Versions with this tag.</summary>
    public string? Tag { get; init; }

    /// <summary>Versions of this branch.</summary>
    public string? Branch { get; init; }

    /// <summary>Versions of the main branch.</summary>
    public bool MainBranch { get; init; }
}

/// <summary>An application whose results do not count.</summary>
/// <param name="Pacticipant">The application.</param>
/// <param name="Version">Only this version of it; null for all.</param>
public sealed record IgnoredPacticipant(string Pacticipant, string? Version = null);
