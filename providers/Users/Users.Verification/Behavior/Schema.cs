using ServiceDefaults.Testing;
using Users.Api.Storage.PostgreSql;
using Users.Api.Storage.Sqlite;
using Users.Verification.Hosting;

namespace Users.Verification.Behavior;

public sealed class Schema() : ServiceSchema<SqliteUsersContext, PostgreSqlUsersContext>(database => new UsersHost(database));
