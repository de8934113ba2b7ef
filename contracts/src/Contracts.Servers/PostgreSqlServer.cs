using System.Diagnostics;
using Contracts.Servers.PostgreSql;
using Contracts.Servers.Processes;

namespace Contracts.Servers;

/// <summary>
/// A PostgreSQL server for tests: the one that <c>CONTRACTS_POSTGRES</c> names, else a throw-away one from the installed programs, else one in a container. The throw-away one is
/// started once for all test processes of a run, with its data in memory where there is room, and stops with the last of them; what a killed run left is cleared by the next.
/// </summary>
public static class PostgreSqlServer
{
    /// <summary>The environment variable with the connection string of a server where databases may be created.</summary>
    public const string Variable = "CONTRACTS_POSTGRES";

    private static readonly Lock Once = new();
    private static Task<string>? _joined;

    /// <summary>The connection string of the server.</summary>
    /// <param name="cancellationToken">Cancels the waiting; a start that others wait for goes on.</param>
    /// <exception cref="PartMissingException">There is none, and none can be started: the message says what is missing.</exception>
    public static Task<string> FindAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return Task.FromResult(given);
        lock (Once)
            return (_joined ??= Task.Run(JoinAsync, CancellationToken.None)).WaitAsync(cancellationToken);
    }

    private static async Task<string> JoinAsync()
    {
        using var self = Process.GetCurrentProcess();
        var user = StartedProcess.Of(self);
        var shared = SharedPostgreSql.OfThisUser();
        try
        {
            var address = await shared.JoinAsync(user, CancellationToken.None).ConfigureAwait(false);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => shared.Leave(user);
            return address;
        }
        catch (PartMissingException missing)
        {
            throw new PartMissingException($"No PostgreSQL for tests: {Variable} is not set (a connection string to a server where databases may be created), and {missing.Message}");
        }
    }
}
