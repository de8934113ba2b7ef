using Npgsql;
using PactBroker;
using TestRun;
using TestRun.Parts;

namespace DemoRun;

/// <summary>The servers of a demo with everything: those that the environment names, else throw-away ones that end with the demo.</summary>
public sealed class DemoServers : IAsyncDisposable
{
    private const string PostgreSql = "CONTRACTS_POSTGRES";

    private DemoServers(IReadOnlyDictionary<string, string> variables) => Variables = variables;

    public static DemoServers None { get; } = new(new Dictionary<string, string>());

    /// <summary>Where they are, as tests are told.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    public bool Any => Variables.Count > 0;

    /// <summary>The broker's own database; null for a file.</summary>
    public BrokerDatabase? Database { get; private init; }

    private string? Name { get; init; }

    public static async Task<DemoServers> StartAsync(Repository repository, RunFolder run, CancellationToken cancellationToken)
    {
        var found = await new TestParts(repository, run, TestRunOptions.Parse([]), new TestRun.Progress()).FindServersAsync(cancellationToken);
        foreach (var needed in (string[])[PostgreSql, "CONTRACTS_RABBITMQ", "CONTRACTS_REDIS"])
        {
            if (!found.ContainsKey(needed))
                throw new StepFailedException($"with --full it needs a server more: {needed} names none, and none could be started.");
        }

        var name = $"demo_{Path.GetFileName(run.Folder).Replace('-', '_')}";
        await ExecuteAsync(found[PostgreSql], $"CREATE DATABASE {name}");
        var database = new NpgsqlConnectionStringBuilder(found[PostgreSql]) { Database = name };
        return new DemoServers(found) { Name = name, Database = BrokerDatabase.PostgreSql(database.ConnectionString) };
    }

    public async ValueTask DisposeAsync()
    {
        if (Name is not null)
            await ExecuteAsync(Variables[PostgreSql], $"DROP DATABASE {Name} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string server, string statement)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
