using System.CommandLine;

namespace Contracts.Cli.Options;

/// <summary>Which version of what, in which environment.</summary>
internal sealed class DeploymentOptions
{
    private readonly Option<string> _pacticipant = new("--pacticipant", "-a")
    {
        Description = "The application",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string> _version = new("--version", "-e")
    {
        Description = "Its version",
        HelpName = "VERSION",
        Required = true,
    };

    private readonly Option<string> _environment = new("--environment")
    {
        Description = "The environment",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string?> _instance = new("--application-instance", "--target")
    {
        Description = "Which of several instances side by side",
        HelpName = "NAME",
    };

    private readonly bool _hasVersion;
    private readonly bool _hasInstance;

    public DeploymentOptions(bool hasVersion, bool hasInstance) => (_hasVersion, _hasInstance) = (hasVersion, hasInstance);

    public void AddTo(Command command)
    {
        command.Options.Add(_pacticipant);
        if (_hasVersion)
            command.Options.Add(_version);
        command.Options.Add(_environment);
        if (_hasInstance)
            command.Options.Add(_instance);
    }

    /// <summary>What was said; null for what this command does not ask for.</summary>
    public Deployment Read(ParseResult parsed) =>
        new(Pacticipant(parsed), _hasVersion ? Version(parsed) : null, Environment(parsed), _hasInstance ? Instance(parsed) : null);

    public string Pacticipant(ParseResult parsed) => parsed.GetRequiredValue(_pacticipant);

    public string Version(ParseResult parsed) => parsed.GetRequiredValue(_version);

    public string Environment(ParseResult parsed) => parsed.GetRequiredValue(_environment);

    public string? Instance(ParseResult parsed) => parsed.Given(_instance);
}
