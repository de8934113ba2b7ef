using System.CommandLine;

namespace Contracts.Cli.Commands;

/// <summary>What is about schemas of events and needs no broker.</summary>
internal sealed class SchemaCommand : Command
{
    public SchemaCommand(Surroundings surroundings)
        : base("schema", "Schemas of events: why a reader cannot read what a writer may write.") =>
        Subcommands.Add(new WhyNotCommand(surroundings));
}
