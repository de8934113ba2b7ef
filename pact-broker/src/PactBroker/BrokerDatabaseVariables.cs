using System.Globalization;
using Npgsql;
using PactBroker.Storage.PostgreSql;

namespace PactBroker;

/// <summary>The database, from PACT_BROKER_DATABASE_URL or from one variable for each part of it.</summary>
internal static class BrokerDatabaseVariables
{
    public const string Url = "PACT_BROKER_DATABASE_URL";

    private const string Sqlite = "sqlite://";

    private const string Adapter = "PACT_BROKER_DATABASE_ADAPTER";

    private const string Name = "PACT_BROKER_DATABASE_NAME";

    private static readonly Dictionary<string, Action<NpgsqlConnectionStringBuilder, string>> Parts = new(StringComparer.Ordinal)
    {
        ["PACT_BROKER_DATABASE_HOST"] = (settings, value) => settings.Host = value,
        ["PACT_BROKER_DATABASE_PORT"] = (settings, value) => settings.Port = Number(value, most: 65535),
        [Name] = (settings, value) => settings.Database = value,
        ["PACT_BROKER_DATABASE_USERNAME"] = (settings, value) => settings.Username = value,
        ["PACT_BROKER_DATABASE_PASSWORD"] = (settings, value) => settings.Password = value,
        ["PACT_BROKER_DATABASE_SSLMODE"] = (settings, value) => settings.SslMode = PostgreSqlUrl.SslMode(value),
        ["PACT_BROKER_DATABASE_MAX_CONNECTIONS"] = (settings, value) => settings.MaxPoolSize = Number(value, most: 1000),
    };

    /// <summary>All of them, whether or not the others leave them a meaning.</summary>
    public static IEnumerable<string> Names => [Url, Adapter, .. Parts.Keys];

    /// <summary>What the variables say; null if they say nothing of a database.</summary>
    /// <exception cref="BrokerStartException">A variable has a value that cannot be used.</exception>
    public static BrokerDatabase? Read(Func<string, string?> variable)
    {
        if (variable(Url) is { Length: > 0 } url)
        {
            return Use(Url, url, Parse);
        }

        var adapter = variable(Adapter) is { Length: > 0 } given ? Use(Adapter, given, ParseAdapter) : "postgres";
        if (adapter == "sqlite")
        {
            return variable(Name) is { Length: > 0 } file ? BrokerDatabase.File(file) : null;
        }

        var settings = new NpgsqlConnectionStringBuilder();
        foreach (var (name, set) in Parts)
        {
            if (variable(name) is { Length: > 0 } value)
            {
                Use(name, value, text => { set(settings, text); return text; });
            }
        }

        return settings is { Host: not null, Database: not null } ? BrokerDatabase.PostgreSql(settings.ConnectionString)
            : settings.Count == 0 ? null
            : throw BrokerStartException.WrongSetting(Name, settings.Database ?? "", "a PostgreSQL database needs PACT_BROKER_DATABASE_HOST and PACT_BROKER_DATABASE_NAME");
    }

    private static T Use<T>(string name, string value, Func<string, T> parse)
    {
        try
        {
            return parse(value);
        }
        catch (FormatException problem)
        {
            throw BrokerStartException.WrongSetting(name, name.EndsWith("PASSWORD", StringComparison.Ordinal) ? "…" : value, problem.Message);
        }
    }

    private static BrokerDatabase Parse(string value) =>
        value.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) ? BrokerDatabase.PostgreSql(PostgreSqlUrl.Parse(value))
        : !value.StartsWith(Sqlite, StringComparison.OrdinalIgnoreCase) ? throw new FormatException("a database is postgres://user:password@host:port/name, sqlite:///path/to/file, or sqlite://:memory:")
        : value[Sqlite.Length..] is ":memory:" or "/:memory:" or "" ? BrokerDatabase.InMemory
        : BrokerDatabase.File(PathOf(value[Sqlite.Length..]));

    // sqlite:////var/x.db and sqlite:///var/x.db are both /var/x.db; sqlite://x.db is relative.
    private static string PathOf(string path) => path.StartsWith("//", StringComparison.Ordinal) ? path[1..] : path;

    private static string ParseAdapter(string value) => value switch
    {
        "postgres" or "postgresql" => "postgres",
        "sqlite" => "sqlite",
        _ => throw new FormatException("an adapter is postgres or sqlite"),
    };

    private static int Number(string value, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new FormatException($"a number from 1 to {most} is expected");
}
