using Marketplace.Sync.Listings;
using Marketplace.Sync.Sales;
using Marketplace.Sync.Stock;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Events.Inbox;

namespace Marketplace.Sync.Storage;

/// <summary>The database of Marketplace; what differs between databases is in the two contexts below it.</summary>
public abstract class MarketplaceContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Listing> Listings => Set<Listing>();

    public DbSet<StockLevel> StockLevels => Set<StockLevel>();

    public DbSet<Sale> Sales => Set<Sale>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Listing>(listing =>
        {
            listing.HasKey(l => l.Sku);
            listing.Property(l => l.Sku).HasMaxLength(100);
            listing.Property(l => l.Price).HasPrecision(18, 2);
            listing.Property(l => l.Currency).HasMaxLength(3).IsFixedLength();
            listing.Property(l => l.OfferedPrice).HasPrecision(18, 2);
            listing.Property(l => l.OfferedCurrency).HasMaxLength(3).IsFixedLength();
        });

        modelBuilder.Entity<StockLevel>(level =>
        {
            level.HasKey(l => l.Sku);
            level.Property(l => l.Sku).HasMaxLength(100);
            level.Property(l => l.ChangedAt).IsConcurrencyToken();
        });

        modelBuilder.Entity<Sale>(sale =>
        {
            sale.HasKey(s => s.Number);
            sale.Property(s => s.Number).HasMaxLength(100);
            sale.Property(s => s.Told).HasConversion<string>().HasMaxLength(20);
            sale.HasIndex(s => s.OrderId).IsUnique();
            sale.HasIndex(s => s.Told);
        });

        modelBuilder.AddInbox();
    }
}
