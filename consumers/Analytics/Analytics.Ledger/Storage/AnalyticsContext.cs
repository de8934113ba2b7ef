using System.Text.Json;
using Analytics.Ledger.Entries;
using Analytics.Ledger.Reports;
using Analytics.Ledger.Totals;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Events.Inbox;

namespace Analytics.Ledger.Storage;

/// <summary>The database of Analytics; what differs between databases is in the two contexts below it.</summary>
public abstract class AnalyticsContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<DayTotal> DayTotals => Set<DayTotal>();

    public DbSet<Report> Reports => Set<Report>();

    /// <summary>Lets one transaction at a time write totals; the others wait for its end.</summary>
    public abstract Task LockTotalsAsync(CancellationToken cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddInbox();

        modelBuilder.Entity<Entry>(entry =>
        {
            entry.HasKey(e => new { e.MessageId, e.Number });
            entry.HasOne<HandledMessage>().WithMany().HasForeignKey(e => e.MessageId);
            entry.HasIndex(e => e.At);
            entry.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
            entry.Property(e => e.Subject).HasMaxLength(100);
            entry.Property(e => e.Amount).HasPrecision(18, 2);
            entry.Property(e => e.Currency).HasMaxLength(3);
        });

        modelBuilder.Entity<DayTotal>(total =>
        {
            total.HasKey(t => new { t.Day, t.Kind, t.Subject, t.Currency });
            total.Property(t => t.Kind).HasConversion<string>().HasMaxLength(20);
            total.Property(t => t.Subject).HasMaxLength(100);
            total.Property(t => t.Amount).HasPrecision(28, 2);
            total.Property(t => t.Currency).HasMaxLength(3);
        });

        modelBuilder.Entity<Report>(report =>
        {
            report.Property(r => r.Id).ValueGeneratedNever();
            report.Property(r => r.Status).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
            report.Property(r => r.Figures).HasConversion(
                figures => JsonSerializer.Serialize(figures, JsonSerializerOptions.Web),
                text => JsonSerializer.Deserialize<ReportFigures>(text, JsonSerializerOptions.Web));
            report.HasIndex(r => r.Status);
            report.Ignore(r => r.Period);
        });
    }
}
