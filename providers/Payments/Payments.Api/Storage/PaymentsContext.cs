using Microsoft.EntityFrameworkCore;
using Payments.Api.Payments;
using Payments.Api.Webhooks;
using ServiceDefaults.Events;

namespace Payments.Api.Storage;

/// <summary>The database of payments; what differs between databases is in the two contexts below it.</summary>
public abstract class PaymentsContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<HandledWebhook> HandledWebhooks => Set<HandledWebhook>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Payment>(payment =>
        {
            payment.HasKey(p => p.OrderId);
            payment.Property(p => p.OrderId).ValueGeneratedNever();
            payment.Property(p => p.Amount).HasPrecision(18, 2);
            payment.Property(p => p.Currency).HasMaxLength(3).IsFixedLength();
            payment.Property(p => p.Status).HasConversion<string>().HasMaxLength(20);
            payment.Property(p => p.Authorization).HasMaxLength(100);
            payment.Property(p => p.CorrelationId).HasMaxLength(128);
            payment.Property(p => p.Version).IsConcurrencyToken();
            payment.HasIndex(p => p.Authorization).IsUnique();
            payment.ToTable(table => table.HasCheckConstraint("CK_Payments_Amount", "\"Amount\" > 0"));
        });

        modelBuilder.Entity<HandledWebhook>(webhook =>
        {
            webhook.HasKey(w => w.EventId);
            webhook.Property(w => w.EventId).HasMaxLength(100);
        });

        modelBuilder.AddOutbox();
    }
}
