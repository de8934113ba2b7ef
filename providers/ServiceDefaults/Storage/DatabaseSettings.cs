using System.ComponentModel.DataAnnotations;

namespace ServiceDefaults.Storage;

/// <summary>Section <c>Database</c> of the configuration.</summary>
internal sealed class DatabaseSettings
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Without one a SQLite file in the folder that the service runs in.</summary>
    [Required]
    public string ConnectionString { get; set; } = "";
}
