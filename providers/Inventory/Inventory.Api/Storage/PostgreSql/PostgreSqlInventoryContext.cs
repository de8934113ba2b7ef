using Microsoft.EntityFrameworkCore;

namespace Inventory.Api.Storage.PostgreSql;

/// <summary>Stock in PostgreSQL.</summary>
public sealed class PostgreSqlInventoryContext(DbContextOptions<PostgreSqlInventoryContext> options) : InventoryContext(options);
