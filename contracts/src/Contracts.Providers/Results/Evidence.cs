using System.Collections.Immutable;

namespace Contracts.Providers.Results;

/// <summary>What an app in this process did while it answered one interaction. Empty where it runs elsewhere; kept for interactions that fail.</summary>
/// <param name="Logs">What it logged, at the levels that it is configured to log.</param>
/// <param name="Commands">The SQL that it sent, as far as its database driver tells (EF Core, SqlClient, drivers that trace).</param>
/// <param name="Spans">What it traced, in the order in which it ended.</param>
public sealed record Evidence(ImmutableArray<LoggedLine> Logs, ImmutableArray<SqlCommand> Commands, ImmutableArray<TracedSpan> Spans)
{
    /// <summary>Nothing was seen.</summary>
    public static Evidence None { get; } = new([], [], []);

    /// <summary>Whether nothing was seen.</summary>
    public bool IsEmpty => Logs.IsEmpty && Commands.IsEmpty && Spans.IsEmpty;
}

/// <summary>One line of a log.</summary>
/// <param name="Level">How grave it is: <c>Information</c>, <c>Warning</c>.</param>
/// <param name="Category">Who logged it.</param>
/// <param name="Text">The line, with the message of an exception that was logged with it.</param>
public sealed record LoggedLine(string Level, string Category, string Text);

/// <summary>One command that went to a database, without the values of its parameters.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Duration">How long it took; null when the driver does not say.</param>
/// <param name="Failed">Whether the database refused it.</param>
public sealed record SqlCommand(string Text, TimeSpan? Duration, bool Failed);

/// <summary>One span of a trace.</summary>
/// <param name="Source">Who traced it.</param>
/// <param name="Name">What it is.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Failed">Whether it ended in an error.</param>
public sealed record TracedSpan(string Source, string Name, TimeSpan Duration, bool Failed);
