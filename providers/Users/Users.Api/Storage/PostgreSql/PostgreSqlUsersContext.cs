using Microsoft.EntityFrameworkCore;

namespace Users.Api.Storage.PostgreSql;

/// <summary>Users in PostgreSQL.</summary>
public sealed class PostgreSqlUsersContext(DbContextOptions<PostgreSqlUsersContext> options) : UsersContext(options);
