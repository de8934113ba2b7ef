namespace PactBroker.Storage.PostgreSql;

internal sealed class PostgreSqlDialect : SqlDialect
{
    public static PostgreSqlDialect Instance { get; } = new();

    public override string AnyOf(string column, string parameter) => $"{column} = ANY ({parameter})";

    public override object Values(IEnumerable<long> values) => values.ToArray();

    public override object Values(IEnumerable<string> values) => values.ToArray();

    public override string SkipLocked => "FOR UPDATE SKIP LOCKED";

    public override string? OverwriteWhatIsReplaced => null;
}
