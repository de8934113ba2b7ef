using Microsoft.EntityFrameworkCore;
using Orders.Api.Checkouts;
using Orders.Api.Orders;
using ServiceDefaults.Events;

namespace Orders.Api.Storage;

/// <summary>The database of orders; what differs between databases is in the two contexts below it.</summary>
public abstract class OrdersContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<UnfinishedCheckout> UnfinishedCheckouts => Set<UnfinishedCheckout>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Order>(order =>
        {
            order.HasKey(o => o.Id);
            order.Property(o => o.Id).ValueGeneratedNever();
            order.Property(o => o.Customer).HasMaxLength(100);
            order.Property(o => o.Key).HasMaxLength(PurchaseKey.MaxStoredLength);
            order.HasIndex(o => o.Key).IsUnique();
            order.Property(o => o.Total).HasPrecision(18, 2);
            order.Property(o => o.Currency).HasMaxLength(3).IsFixedLength();
            order.Property(o => o.Status).HasConversion<string>().HasMaxLength(20);
            order.Property(o => o.Technician).HasMaxLength(100);
            order.Property(o => o.Notes).HasMaxLength(2000);
            order.Property(o => o.Version).IsConcurrencyToken();
            order.HasIndex(o => new { o.Customer, o.PlacedAt });
            order.OwnsMany(o => o.Lines, line =>
            {
                line.ToTable("OrderLines", table => table.HasCheckConstraint("CK_OrderLines_Quantity", "\"Quantity\" > 0"));
                line.WithOwner().HasForeignKey("OrderId");
                line.HasKey("OrderId", nameof(OrderLine.Number));
                line.Property(l => l.Number).ValueGeneratedNever();
                line.Property(l => l.Sku).HasMaxLength(100);
                line.Property(l => l.UnitPrice).HasPrecision(18, 2);
                line.Property(l => l.Total).HasPrecision(18, 2);
            });
            order.OwnsMany(o => o.History, step =>
            {
                step.ToTable("OrderSteps");
                step.WithOwner().HasForeignKey("OrderId");
                step.HasKey("OrderId", nameof(OrderStep.Number));
                step.Property(s => s.Number).ValueGeneratedNever();
                step.Property(s => s.Status).HasConversion<string>().HasMaxLength(20);
            });
        });
        modelBuilder.Entity<UnfinishedCheckout>(checkout =>
        {
            checkout.HasKey(c => c.OrderId);
            checkout.Property(c => c.OrderId).ValueGeneratedNever();
            checkout.Property(c => c.Key).HasMaxLength(PurchaseKey.MaxStoredLength);
            checkout.HasIndex(c => c.Key).IsUnique();
            checkout.Property(c => c.IsAbandoned).IsConcurrencyToken();
            checkout.HasIndex(c => c.StartedAt);
        });
        modelBuilder.AddOutbox();
    }
}
