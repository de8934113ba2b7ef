using Analytics.Ledger.Storage.PostgreSql;
using Analytics.Ledger.Storage.Sqlite;
using Analytics.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Analytics.Verification.Behavior;

public sealed class Schema() : ServiceSchema<SqliteAnalyticsContext, PostgreSqlAnalyticsContext>(database => new AnalyticsHost(database));
