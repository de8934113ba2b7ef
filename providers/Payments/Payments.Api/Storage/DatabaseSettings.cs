using System.ComponentModel.DataAnnotations;

namespace Payments.Api.Storage;

/// <summary>Section <c>Database</c> of the configuration.</summary>
internal sealed class DatabaseSettings
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    [Required]
    public string ConnectionString { get; set; } = "Data Source=payments.db";
}

/// <summary>The databases that this service runs on.</summary>
internal enum DatabaseProvider
{
    /// <summary>A file; for a developer's machine and the demo.</summary>
    Sqlite,

    /// <summary>A server; for everything else.</summary>
    Postgres,
}
