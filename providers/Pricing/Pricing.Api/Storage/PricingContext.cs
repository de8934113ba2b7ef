using Microsoft.EntityFrameworkCore;
using Pricing.Api.Prices;

namespace Pricing.Api.Storage;

/// <summary>The database of prices; what differs between databases is in the two contexts below it.</summary>
public abstract class PricingContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Price> Prices => Set<Price>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Price>(price =>
    {
        price.HasKey(p => new { p.Sku, p.ValidFrom });
        price.Property(p => p.Sku).HasMaxLength(100);
        price.Property(p => p.Amount).HasPrecision(18, 2);
        price.Property(p => p.Currency).HasMaxLength(3).IsFixedLength();
        price.ToTable(table => table.HasCheckConstraint("CK_Prices_Amount", "\"Amount\" >= 0"));
    });
}
