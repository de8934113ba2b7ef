namespace Contracts.Providers.Databases;

/// <summary>A database for tests cannot be had, or cannot be made ready for an interaction.</summary>
public sealed class TestDatabaseException : Exception
{
    private TestDatabaseException(string message, Exception? inner, bool serverIsMissing)
        : base(message, inner) => ServerIsMissing = serverIsMissing;

    /// <summary>Whether there is no server at all: a test may be skipped then, where nobody relies on it.</summary>
    public bool ServerIsMissing { get; }

    /// <summary>There is no server.</summary>
    /// <param name="reason">What was looked for, and what would help.</param>
    /// <param name="inner">What was thrown.</param>
    public static TestDatabaseException Missing(string reason, Exception? inner = null) => new(reason, inner, serverIsMissing: true);

    /// <summary>The database refused.</summary>
    /// <param name="database">Its kind.</param>
    /// <param name="attempt">What was tried: "copied from its template".</param>
    /// <param name="inner">What was thrown.</param>
    public static TestDatabaseException Refused(string database, string attempt, Exception inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return new($"The {database} database could not be {attempt}: {inner.Message}", inner, serverIsMissing: false);
    }

    /// <summary>What the app did is not taken back by a rollback.</summary>
    /// <param name="what">What the app does, after "the app".</param>
    /// <param name="inner">What was thrown.</param>
    internal static TestDatabaseException NotRolledBack(string what, Exception? inner = null) => new(
        $"{nameof(DatabaseIsolation)}.{nameof(DatabaseIsolation.Rollback)} does not work with this app: {what}. "
        + $"Use {nameof(DatabaseIsolation)}.{nameof(DatabaseIsolation.Copy)} or {nameof(DatabaseIsolation.Reset)}, which know no such limit. "
        + "(EF Core begins a transaction itself where it saves several rows at once; Database.AutoTransactionBehavior = AutoTransactionBehavior.Never stops that.)",
        inner,
        serverIsMissing: false);

    /// <summary>The isolation that was asked for does not work with this database.</summary>
    /// <param name="reason">Why, and what to use instead.</param>
    public static TestDatabaseException Unsuitable(string reason) => new(reason, null, serverIsMissing: false);
}
