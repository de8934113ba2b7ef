using Microsoft.EntityFrameworkCore;

namespace Pricing.Api.Storage.PostgreSql;

/// <summary>Prices in PostgreSQL.</summary>
public sealed class PostgreSqlPricingContext(DbContextOptions<PostgreSqlPricingContext> options) : PricingContext(options);
