namespace PactBroker.Backups;

/// <summary>A backup cannot be made or restored; nothing was changed.</summary>
public sealed class BackupException : Exception
{
    private BackupException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    internal static BackupException NothingThere(string path) => new($"there is no file {path}");

    internal static BackupException InTheWay(string path) => new($"{path} is there already; --force overwrites it");

    internal static BackupException SameFile(string path) => new($"{path} cannot be its own backup");

    internal static BackupException NotABroker(string path, Exception? cause = null) => new($"{path} is not the SQLite database of a broker", cause);

    internal static BackupException Damaged(string path, string problem) => new($"{path} is damaged: {problem}");

    internal static BackupException FromANewerBroker(string path, long found, long known) => new($"{path} is of a newer broker (its tables are version {found}, this broker knows {known}): use that one, or a newer one");

    internal static BackupException InUse(string path, Exception cause) => new($"{path} is in use: stop the broker, then restore", cause);

    internal static BackupException Failed(string path, Exception cause) => new($"{path} cannot be written: {cause.Message}", cause);
}
