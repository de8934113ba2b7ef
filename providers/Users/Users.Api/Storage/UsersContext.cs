using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Events;
using ServiceDefaults.Storage;
using Users.Api.Accounts;

namespace Users.Api.Storage;

/// <summary>The database of users; what differs between databases is in the two contexts below it.</summary>
public abstract class UsersContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<User> Users => Set<User>();

    /// <summary>Saves, unless an e-mail address is taken. The database decides: of two who ask at once, each finds it free.</summary>
    public async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
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
        modelBuilder.AddOutbox();
        modelBuilder.Entity<User>(user =>
        {
            user.Property(u => u.Id).ValueGeneratedNever();
            user.Property(u => u.Email).HasMaxLength(UserRules.MaxEmail);
            user.Property(u => u.Name).HasMaxLength(UserRules.MaxName);
            user.Property(u => u.Phone).HasMaxLength(UserRules.MaxPhone);
            user.Property(u => u.PasswordHash).HasMaxLength(200);
            user.Property(u => u.Role).HasMaxLength(20);
            user.HasIndex(u => u.Email).IsUnique();
            user.ToTable(table => table.HasCheckConstraint("CK_Users_Role", "\"Role\" IN ('customer', 'employee', 'admin', 'service')"));
        });
    }
}
