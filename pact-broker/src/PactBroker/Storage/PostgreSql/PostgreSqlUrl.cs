using Npgsql;

namespace PactBroker.Storage.PostgreSql;

/// <summary>The address of a database as tools on other platforms write it: <c>postgres://user:password@host:port/name?sslmode=require</c>.</summary>
internal static class PostgreSqlUrl
{
    /// <returns>The connection string that says the same.</returns>
    /// <exception cref="FormatException">It is no such address.</exception>
    public static string Parse(string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("postgres" or "postgresql") || url.Host.Length == 0 || url.AbsolutePath.Length < 2)
        {
            throw new FormatException("a PostgreSQL database is postgres://user:password@host:port/name");
        }

        var user = url.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = url.Host,
            Port = url.Port > 0 ? url.Port : 5432,
            Database = Uri.UnescapeDataString(url.AbsolutePath[1..]),
        };
        settings.Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null;
        settings.Password = user is [_, var password] ? Uri.UnescapeDataString(password) : null;
        foreach (var parameter in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            Apply(settings, parameter.Split('=', 2));
        }

        return settings.ConnectionString;
    }

    /// <summary>The name of an SSL mode as PostgreSQL's own tools spell it.</summary>
    /// <exception cref="FormatException">There is no such mode.</exception>
    public static SslMode SslMode(string value) =>
        Enum.TryParse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var mode) && Enum.IsDefined(mode)
            ? mode
            : throw new FormatException("an SSL mode is disable, allow, prefer, require, verify-ca or verify-full");

    private static void Apply(NpgsqlConnectionStringBuilder settings, string[] parameter)
    {
        if (parameter is not ["sslmode", var mode])
        {
            throw new FormatException($"of the parameters only sslmode is known, not {parameter[0]}");
        }

        settings.SslMode = SslMode(mode);
    }
}
