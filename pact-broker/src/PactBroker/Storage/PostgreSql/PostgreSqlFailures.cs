using Npgsql;

namespace PactBroker.Storage.PostgreSql;

/// <summary>What a failure of the database means for who asked.</summary>
internal static class PostgreSqlFailures
{
    /// <summary>Somebody else's transaction was in the way, or the connection broke: what was not committed may be tried again.</summary>
    public static bool IsWorthAnotherTry(Exception failure) => failure is NpgsqlException { IsTransient: true } || IsUnavailable(failure);

    /// <summary>Connections that fail (also for want of a free one), and a server that stops, starts, or has no room.</summary>
    public static bool IsUnavailable(Exception failure) => failure switch
    {
        PostgresException answer => answer.InvariantSeverity is "FATAL" or "PANIC" || answer.SqlState[..2] is "08" or "53" or "57" or "58",
        NpgsqlException => true,
        TimeoutException => true,
        _ => false,
    };

    public static Exception Translate(Exception failure) => IsUnavailable(failure) ? new StorageUnavailableException(failure) : failure;
}
