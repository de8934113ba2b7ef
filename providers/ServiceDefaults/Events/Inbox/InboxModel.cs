using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Events.Inbox;

public static class InboxModel
{
    /// <summary>The table of messages that were handled.</summary>
    public static void AddInbox(this ModelBuilder model) => model.Entity<HandledMessage>(row =>
    {
        row.ToTable("Inbox");
        row.HasKey(m => m.MessageId);
        row.Property(m => m.MessageId).HasMaxLength(100);
        row.HasIndex(m => m.HandledAt);
    });
}
