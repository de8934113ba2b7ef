using Payments.Api.Storage.PostgreSql;
using Payments.Api.Storage.Sqlite;
using Payments.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Payments.Verification.Behavior;

public sealed class Schema() : ServiceSchema<SqlitePaymentsContext, PostgreSqlPaymentsContext>(database => new PaymentsHost(database));
