using Microsoft.EntityFrameworkCore;

namespace Orders.Api.Storage.PostgreSql;

/// <summary>Orders in PostgreSQL.</summary>
public sealed class PostgreSqlOrdersContext(DbContextOptions<PostgreSqlOrdersContext> options) : OrdersContext(options);
