using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Testing;

/// <summary>Contexts of a test's own, beside the app's. Without a connection string no server is asked: for questions about the model.</summary>
internal static class Contexts
{
    public static TContext OnSqlite<TContext>(string? connectionString = null)
        where TContext : DbContext => Create(new DbContextOptionsBuilder<TContext>().UseSqlite(connectionString).Options);

    public static TContext OnPostgreSql<TContext>(string? connectionString = null)
        where TContext : DbContext => Create(new DbContextOptionsBuilder<TContext>().UseNpgsql(connectionString).Options);

    private static TContext Create<TContext>(DbContextOptions<TContext> options)
        where TContext : DbContext => (TContext)Activator.CreateInstance(typeof(TContext), options)!;
}
