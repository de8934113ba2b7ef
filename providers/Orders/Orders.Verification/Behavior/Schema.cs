using Orders.Api.Storage.PostgreSql;
using Orders.Api.Storage.Sqlite;
using Orders.Verification.Hosting;
using ServiceDefaults.Testing;

namespace Orders.Verification.Behavior;

public sealed class Schema() : ServiceSchema<SqliteOrdersContext, PostgreSqlOrdersContext>(database => new OrdersHost(database));
