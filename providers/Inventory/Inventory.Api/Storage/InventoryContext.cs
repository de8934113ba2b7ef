using Inventory.Api.Products;
using Inventory.Api.Reservations;
using Inventory.Api.Stocks;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Events;
using ServiceDefaults.Storage;

namespace Inventory.Api.Storage;

/// <summary>The database of products and stock; what differs between databases is in the two contexts below it.</summary>
public abstract class InventoryContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Product> Products => Set<Product>();

    public DbSet<Stock> Stocks => Set<Stock>();

    public DbSet<Reservation> Reservations => Set<Reservation>();

    /// <summary>Adds a product, unless its SKU is taken. The database decides: of two who ask at once, each finds it free.</summary>
    public async Task<bool> TryAddAsync(Product product, CancellationToken cancellationToken)
    {
        Products.Add(product);
        try
        {
            await SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException refusal) when (refusal.IsUniqueViolation())
        {
            return false;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Product>(product =>
        {
            product.HasKey(p => p.Sku);
            product.Property(p => p.Sku).HasMaxLength(ProductRequest.MaxSku);
            product.Property(p => p.Name).HasMaxLength(ProductRequest.MaxName);
            product.Property(p => p.Category).HasMaxLength(ProductRequest.MaxCategory);
            product.HasIndex(p => p.Category);
        });

        modelBuilder.Entity<Stock>(stock =>
        {
            stock.HasKey(s => new { s.Sku, s.Warehouse });
            stock.Property(s => s.Warehouse).HasMaxLength(20);
            stock.HasOne<Product>().WithMany().HasForeignKey(s => s.Sku).OnDelete(DeleteBehavior.Restrict);
            stock.ToTable(table => table.HasCheckConstraint("CK_Stocks_Reserved", "\"Reserved\" BETWEEN 0 AND \"OnHand\""));
        });

        modelBuilder.Entity<Reservation>().OwnsMany(reservation => reservation.Allocations, allocation =>
        {
            allocation.ToTable("Allocations");
            allocation.WithOwner().HasForeignKey("ReservationId");
            allocation.HasKey("ReservationId", nameof(Allocation.Sku), nameof(Allocation.Warehouse));
            allocation.HasOne<Stock>().WithMany().HasForeignKey(a => new { a.Sku, a.Warehouse }).OnDelete(DeleteBehavior.Restrict);
        });

        modelBuilder.AddOutbox();
    }
}
