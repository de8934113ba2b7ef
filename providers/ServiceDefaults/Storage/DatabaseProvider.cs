namespace ServiceDefaults.Storage;

/// <summary>The databases that a service runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>A file; for a developer's machine and the demo.</summary>
    Sqlite,

    /// <summary>A server; for everything else.</summary>
    Postgres,
}
