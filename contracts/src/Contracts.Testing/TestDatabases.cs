using Contracts.Providers.Databases;
using Contracts.Testing.Verification;

namespace Contracts.Testing;

/// <summary>Databases in tests.</summary>
public static class TestDatabases
{
    /// <summary>Starts a database. Without a server the test is skipped and says why; in CI (<c>CI=true</c>) it fails, since a skip would hide what was not tested.</summary>
    /// <param name="database">The database.</param>
    /// <param name="cancellationToken">The test's token.</param>
    public static async Task StartOrSkipAsync(this TestDatabase database, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        try
        {
            await database.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TestDatabaseException missing) when (missing.ServerIsMissing && Environment.GetEnvironmentVariable("CI") != "true")
        {
            throw new MissingServerException(missing.Message);
        }
    }
}
