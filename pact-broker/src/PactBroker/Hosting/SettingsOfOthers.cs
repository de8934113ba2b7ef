using System.Collections.Frozen;

namespace PactBroker.Hosting;

/// <summary>Settings of the Ruby broker that mean nothing here. Who switches has them: they are no mistakes, and each has something to be said about.</summary>
internal static class SettingsOfOthers
{
    private const string Prefix = "PACT_BROKER_";
    private const string Output = "logs go to the standard output";
    private const string Tables = "the tables are brought up to date at each start";
    private const string Sql = "OTEL_EXPORTER_OTLP_ENDPOINT shows what is asked of PostgreSQL and how long it takes";
    private const string Waiting = "a broker that does not reach its database does not start, and answers 503 where it loses it: let it be started again (restart: on-failure)";
    private const string Tags = "tags of environments are deployments";
    private const string Branch = "the first tag of a new version is its branch, within 10 seconds";
    private const string Main = "develop, main and master are found as main branches; others are set with PATCH /pacticipants/NAME";
    private const string Order = "versions are in the order in which they came";
    private const string Badges = "the broker draws badges itself";
    private const string Certificates = "certificates are checked; a certificate of your own belongs among those that the machine trusts (SSL_CERT_FILE)";

    private static readonly FrozenDictionary<string, string> Instead = new Dictionary<string, string>
    {
        ["LOG_DIR"] = Output,
        ["LOG_STREAM"] = Output,
        ["HTTP_DEBUG_LOGGING_ENABLED"] = "use PACT_BROKER_LOG_LEVEL=debug",
        ["LOG_OTEL_ENABLED"] = "use PACT_BROKER_LOG_FORMAT=json, which has the trace of each line",
        ["HIDE_PACTFLOW_MESSAGES"] = "there are none",
        ["SQL_LOG_LEVEL"] = Sql,
        ["SQL_LOG_WARN_DURATION"] = Sql,
        ["SQL_ENABLE_CALLER_LOGGING"] = Sql,
        ["DATABASE_POOL_TIMEOUT"] = Waiting,
        ["DATABASE_CONNECT_MAX_RETRIES"] = Waiting,
        ["DATABASE_CONNECTION_VALIDATION_TIMEOUT"] = Waiting,
        ["DATABASE_STATEMENT_TIMEOUT"] = "set statement_timeout of the database's user",
        ["METRICS_SQL_STATEMENT_TIMEOUT"] = "set statement_timeout of the database's user",
        ["AUTO_MIGRATE_DB"] = Tables,
        ["AUTO_MIGRATE_DB_DATA"] = Tables,
        ["ALLOW_MISSING_MIGRATION_FILES"] = Tables,
        ["WEBHOOK_REDACT_SENSITIVE_DATA"] = "it always is",
        ["WEBHOOK_CERTIFICATES"] = Certificates,
        ["DISABLE_SSL_VERIFICATION"] = Certificates,
        ["SHIELDS_IO_BASE_URL"] = Badges,
        ["BADGE_PROVIDER_MODE"] = Badges,
        ["ENABLE_DIAGNOSTIC_ENDPOINTS"] = "they are there",
        ["USE_HAL_BROWSER"] = "it is at /hal",
        ["USE_RACK_PROTECTION"] = "every answer has the headers that protect browsers",
        ["USE_CASE_SENSITIVE_RESOURCE_NAMES"] = "names are case sensitive",
        ["PACT_CONTENT_DIFF_TIMEOUT"] = "two contents are always compared to the end",
        ["CREATE_DEPLOYED_VERSIONS_FOR_TAGS"] = Tags,
        ["USE_FIRST_TAG_AS_BRANCH"] = Branch,
        ["USE_FIRST_TAG_AS_BRANCH_TIME_LIMIT"] = Branch,
        ["AUTO_DETECT_MAIN_BRANCH"] = Main,
        ["MAIN_BRANCH_CANDIDATES"] = Main,
        ["ORDER_VERSIONS_BY_DATE"] = Order,
        ["SEMVER_FORMATS"] = Order,
        ["BASE_EQUALITY_ONLY_ON_CONTENT_THAT_AFFECTS_VERIFICATION_RESULTS"] = "what makes no difference to a verification makes no other content",
        ["SEED_EXAMPLE_DATA"] = "there is no example data",
        ["NETWORK_DIAGRAM_MAX_PACTICIPANTS"] = "/network shows 250 applications",
        ["FEATURES"] = "there are none to switch on",
        ["PUMA_PERSISTENT_TIMEOUT"] = "connections that nobody uses are closed by the proxy or the client",
    }.ToFrozenDictionary(setting => Prefix + setting.Key, setting => setting.Value, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Instead.Keys;

    public static bool Has(string name) => Instead.ContainsKey(name);

    /// <summary>One sentence about all that are given; empty where none is.</summary>
    public static string Notice(IReadOnlyCollection<string> given) => given.Count == 0 ? ""
        : $"Settings of the Ruby broker that change nothing here: {string.Join("; ", given.Order(StringComparer.Ordinal).Select(name => $"{name} ({Instead[name]})"))}.";
}
