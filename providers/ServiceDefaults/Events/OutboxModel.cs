using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Events;

public static class OutboxModel
{
    /// <summary>The table of events that are to be published.</summary>
    public static void AddOutbox(this ModelBuilder model) => model.Entity<OutboxEvent>(row =>
    {
        row.ToTable("Outbox");
        row.HasKey(e => e.Position);
        row.HasIndex(e => e.MessageId).IsUnique();
        row.Property(e => e.Exchange).HasMaxLength(100);
        row.Property(e => e.RoutingKey).HasMaxLength(100);
        row.Property(e => e.CorrelationId).HasMaxLength(128);
        row.Property(e => e.TraceParent).HasMaxLength(100);
    });
}
