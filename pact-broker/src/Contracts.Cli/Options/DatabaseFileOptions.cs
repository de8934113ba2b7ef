using System.CommandLine;
using Contracts.Cli.Failures;
using PactBroker;

namespace Contracts.Cli.Options;

/// <summary>The file that a broker keeps everything in, and whether something may be overwritten.</summary>
internal sealed class DatabaseFileOptions
{
    private const string Usual = "pact-broker.sqlite";

    private readonly Option<string?> _database = new("--database")
    {
        Description = $"The broker's SQLite file [PACT_BROKER_DATABASE_URL] [default: {Usual}]",
        HelpName = "FILE",
    };

    private readonly Option<bool> _force = new("--force")
    {
        Description = "Overwrite what is there",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_database);
        command.Options.Add(_force);
    }

    public bool Force(ParseResult parsed) => parsed.GetValue(_force);

    /// <param name="parsed">What was typed.</param>
    /// <param name="surroundings">Where paths start, and the variables.</param>
    /// <param name="commandForPostgreSql">What does the same for a database on a server.</param>
    public string File(ParseResult parsed, Surroundings surroundings, string commandForPostgreSql)
    {
        if (parsed.Given(_database) is { } typed)
            return surroundings.FullPath(typed);

        var set = BrokerEnvironment.ReadDatabase(surroundings.Given) ?? BrokerDatabase.File(Usual);
        return set.FilePath is { } path ? surroundings.FullPath(path)
            : set == BrokerDatabase.InMemory ? throw ToolException.Invalid("a broker in memory has nothing to back up or restore", "Give the file with --database.")
            : throw ToolException.Invalid("the broker's database is PostgreSQL, which has its own tools for this", $"While brokers run or not: {commandForPostgreSql}");
    }
}
