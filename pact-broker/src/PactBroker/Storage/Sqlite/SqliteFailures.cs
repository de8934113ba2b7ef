using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PactBroker.Storage.Sqlite;

/// <summary>What a failure of the database means for who asked.</summary>
internal static class SqliteFailures
{
    public static Exception Translate(Exception failure) => FaultOf(failure) is { } fault ? new StorageUnavailableException(fault, failure) : failure;

    /// <summary>Null if the statement is to blame.</summary>
    public static StorageFault? FaultOf(Exception failure) => (failure as SqliteException)?.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => StorageFault.Full,
        raw.SQLITE_READONLY => StorageFault.ReadOnly,
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StorageFault.Busy,
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN => StorageFault.Away,
        _ => null,
    };
}
