using System.CommandLine;
using System.CommandLine.Help;

namespace Contracts.Cli.Commands;

/// <summary>Every command of the tool, in the order of the work.</summary>
internal static class CommandTable
{
    private static readonly Func<Surroundings, ToolCommand>[] Rows =
    [
        surroundings => new PublishCommand(surroundings),
        surroundings => new PublishProviderCommand(surroundings),
        surroundings => new VerifyCommand(surroundings),
        surroundings => new CompareCommand(surroundings),
        surroundings => new LoadCommand(surroundings),
        surroundings => new StatesCommand(surroundings),
        surroundings => new LintCommand(surroundings),
        surroundings => new MapCommand(surroundings),
        surroundings => new WorkflowsCommand(surroundings),
        surroundings => new CoverageCommand(surroundings),
        surroundings => new WhoReadsCommand(surroundings),
        surroundings => new WhoBreaksCommand(surroundings),
        surroundings => new NeededCommand(surroundings),
        surroundings => new UnverifiedCommand(surroundings),
        surroundings => new CanIDeployCommand(surroundings),
        surroundings => new ReserveDeploymentCommand(surroundings),
        surroundings => new RecordDeploymentCommand(surroundings),
        surroundings => new RecordUndeploymentCommand(surroundings),
        surroundings => new RecordReleaseCommand(surroundings),
        surroundings => new CreateEnvironmentCommand(surroundings),
        surroundings => new AuditCommand(surroundings),
        surroundings => new BrokerCommand(surroundings),
        surroundings => new MockCommand(surroundings),
    ];

    public static Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Show the stack of a failure",
        Recursive = true,
    };

    /// <summary>A command of its own name: that of <see cref="RootCommand"/> would be the name of whatever program runs this.</summary>
    public static Command BuildRoot(Surroundings surroundings)
    {
        // The help of System.CommandLine has no place for examples: they follow it.
        var help = new HelpOption();
        help.Action = new HelpWithExample((HelpAction)help.Action!);

        var root = new Command("contracts", "Contracts between services: share them, verify them, ask what can be deployed.")
        {
            help,
            new VersionOption(),
            Verbose,
        };
        foreach (var row in Rows)
            root.Subcommands.Add(row(surroundings));
        root.Subcommands.Add(new PacticipantCommand(surroundings));
        root.Subcommands.Add(new WebhookCommand(surroundings));
        root.Subcommands.Add(new TokenCommand(surroundings));
        root.Subcommands.Add(new TeamCommand(surroundings));
        root.Subcommands.Add(new ApprovalCommand(surroundings));
        root.Subcommands.Add(new SchemaCommand(surroundings));
        return root;
    }
}
