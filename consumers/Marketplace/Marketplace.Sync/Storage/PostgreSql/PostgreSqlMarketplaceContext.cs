using Microsoft.EntityFrameworkCore;

namespace Marketplace.Sync.Storage.PostgreSql;

/// <summary>Listings in PostgreSQL.</summary>
public sealed class PostgreSqlMarketplaceContext(DbContextOptions<PostgreSqlMarketplaceContext> options) : MarketplaceContext(options);
