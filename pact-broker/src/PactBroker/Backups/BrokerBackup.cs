using Dapper;
using Microsoft.Data.Sqlite;
using PactBroker.Storage.Migrations;

namespace PactBroker.Backups;

/// <summary>
/// Copies of the SQLite file of a broker. A broker may run and write while one is made: the copy is a snapshot of one instant, made by SQLite itself, where
/// copying the files would miss what is still in the write-ahead log.
/// </summary>
public static class BrokerBackup
{
    /// <summary>Makes a backup: one file with nothing beside it. It appears when it is complete and was checked.</summary>
    /// <param name="database">The broker's file.</param>
    /// <param name="to">The backup.</param>
    /// <param name="force">Whether to overwrite an older one.</param>
    /// <exception cref="BackupException">It cannot be made.</exception>
    public static BackupFacts Make(string database, string to, bool force)
    {
        RequireDifferent(database, to);
        using var source = OpenExisting(database, SqliteOpenMode.ReadWrite);
        if (File.Exists(to) && !force)
        {
            throw BackupException.InTheWay(to);
        }

        return CopyToNew(source, to, force);
    }

    /// <summary>Puts a backup in the place of a database that no broker has open.</summary>
    /// <param name="from">The backup.</param>
    /// <param name="database">The broker's file.</param>
    /// <param name="force">Whether to overwrite what the database holds.</param>
    /// <exception cref="BackupException">It cannot be restored.</exception>
    public static BackupFacts Restore(string from, string database, bool force)
    {
        RequireDifferent(from, database);
        using var source = OpenExisting(from, SqliteOpenMode.ReadOnly);
        Check(source, from);
        if (!File.Exists(database))
        {
            // A log that was left without its database would be taken for that of the new one.
            File.Delete(database + "-wal");
            File.Delete(database + "-shm");
            return CopyToNew(source, database, force: false);
        }

        return force ? CopyInto(source, database) : throw BackupException.InTheWay(database);
    }

    private static BackupFacts CopyToNew(SqliteConnection source, string path, bool force)
    {
        var incomplete = path + ".incomplete";
        try
        {
            // Of a run that was interrupted.
            File.Delete(incomplete);
            BackupFacts facts;
            using (var target = Open(incomplete, SqliteOpenMode.ReadWriteCreate))
            {
                source.BackupDatabase(target);
                target.Execute("PRAGMA journal_mode = DELETE");
                Check(target, incomplete);
                facts = Facts(target, incomplete);
            }

            File.Move(incomplete, path, force);
            return facts;
        }
        catch (Exception problem) when (problem is SqliteException or IOException or UnauthorizedAccessException or BackupException)
        {
            if (File.Exists(incomplete))
            {
                File.Delete(incomplete);
            }

            throw problem as BackupException ?? BackupException.Failed(path, problem);
        }
    }

    /// <summary>In one transaction of the database itself: who is interrupted finds the old content.</summary>
    private static BackupFacts CopyInto(SqliteConnection source, string path)
    {
        using var target = Open(path, SqliteOpenMode.ReadWrite);
        try
        {
            // Only whoever is alone with a file may take it out of WAL, and nobody opens it until this connection is closed.
            target.Execute("PRAGMA locking_mode = EXCLUSIVE");
            target.Execute("PRAGMA journal_mode = DELETE");
            target.Execute("BEGIN EXCLUSIVE; COMMIT");
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw BackupException.InUse(path, problem);
        }
        catch (SqliteException problem)
        {
            throw BackupException.NotABroker(path, problem);
        }

        try
        {
            source.BackupDatabase(target);
            return Facts(target, path);
        }
        catch (SqliteException problem)
        {
            throw BackupException.Failed(path, problem);
        }
    }

    private static SqliteConnection OpenExisting(string path, SqliteOpenMode mode)
    {
        if (!File.Exists(path))
        {
            throw BackupException.NothingThere(path);
        }

        var connection = Open(path, mode);
        try
        {
            var (found, known) = (connection.QuerySingle<long?>("SELECT MAX(number) FROM schema_migrations"), MigrationScript.All("Sqlite")[^1].Number);
            return found > known ? throw BackupException.FromANewerBroker(path, found.Value, known) : connection;
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw problem.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT ? BackupException.Damaged(path, problem.Message) : BackupException.NotABroker(path, problem);
        }
        catch (BackupException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Check(SqliteConnection connection, string path)
    {
        var problems = connection.Query<string>("PRAGMA integrity_check(1)").Concat(connection.Query("PRAGMA foreign_key_check").Take(1).Select(_ => "a row refers to one that is not there")).ToList();
        if (problems is not ["ok"])
        {
            throw BackupException.Damaged(path, problems[^1]);
        }
    }

    private static BackupFacts Facts(SqliteConnection connection, string path) => new(
        new FileInfo(path).Length,
        connection.QuerySingle<long>("SELECT COUNT(*) FROM pacticipants"),
        connection.QuerySingle<long>("SELECT COUNT(*) FROM versions"));

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 2 }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw BackupException.Failed(path, problem);
        }
    }

    private static void RequireDifferent(string one, string other)
    {
        if (Path.GetFullPath(one) == Path.GetFullPath(other))
        {
            throw BackupException.SameFile(one);
        }
    }
}
