namespace PactBroker.Storage.Sqlite;

internal sealed class SqliteDialect : SqlDialect
{
    public static SqliteDialect Instance { get; } = new();

    public override string AnyOf(string column, string parameter) => $"{column} IN {parameter}";
}
