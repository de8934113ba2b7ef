using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ServiceDefaults.Storage;

public static class UniqueViolations
{
    private const int SqliteConstraintUnique = 2067;
    private const int SqliteConstraintPrimaryKey = 1555;

    /// <summary>Whether the database refused a row because another one has the value already.</summary>
    public static bool IsUniqueViolation(this DbUpdateException refusal) => refusal.InnerException is
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } or
        SqliteException { SqliteExtendedErrorCode: SqliteConstraintUnique or SqliteConstraintPrimaryKey };
}
