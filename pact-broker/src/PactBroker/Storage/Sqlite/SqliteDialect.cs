using System.Text.Json;

namespace PactBroker.Storage.Sqlite;

/// <summary>SQLite has no arrays; a JSON text that it reads as a table is one parameter, where a list of parameters is bound in quadratic time.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public static SqliteDialect Instance { get; } = new();

    public override string AnyOf(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override object Values(IEnumerable<long> values) => JsonSerializer.Serialize(values);

    public override object Values(IEnumerable<string> values) => JsonSerializer.Serialize(values);

    // Of several writers, one writes: nobody else is taking rows.
    public override string SkipLocked => "";

    public override string? OverwriteWhatIsReplaced => "PRAGMA secure_delete = ON";
}
