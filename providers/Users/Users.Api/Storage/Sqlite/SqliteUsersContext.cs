using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Storage;

namespace Users.Api.Storage.Sqlite;

/// <summary>Users in a SQLite file.</summary>
public sealed class SqliteUsersContext(DbContextOptions<SqliteUsersContext> options) : UsersContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.StoreInstantsAsTicks();
}
