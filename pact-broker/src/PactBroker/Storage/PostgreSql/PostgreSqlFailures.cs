using Npgsql;

namespace PactBroker.Storage.PostgreSql;

/// <summary>What a failure of the database means for who asked.</summary>
internal static class PostgreSqlFailures
{
    /// <summary>Somebody else's transaction was in the way, or the connection broke: what was not committed may be tried again.</summary>
    public static bool IsWorthAnotherTry(Exception failure) => FaultOf(failure) switch
    {
        StorageFault.Away => true,
        null => failure is NpgsqlException { IsTransient: true },
        _ => false,
    };

    public static Exception Translate(Exception failure) => FaultOf(failure) is { } fault ? new StorageUnavailableException(fault, failure) : failure;

    /// <summary>Connections that fail (also for want of a free one), a server that stops, starts, or has no room; null if the statement is to blame.</summary>
    public static StorageFault? FaultOf(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StorageFault.Full,
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => StorageFault.ReadOnly,
        PostgresException answer => answer.InvariantSeverity is "FATAL" or "PANIC" || answer.SqlState[..2] is "08" or "53" or "57" or "58" ? StorageFault.Away : null,
        NpgsqlException or TimeoutException => StorageFault.Away,
        _ => null,
    };
}
