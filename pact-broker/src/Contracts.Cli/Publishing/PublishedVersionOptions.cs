using System.CommandLine;
using Contracts.Cli.Builds;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;

namespace Contracts.Cli.Publishing;

/// <summary>Of which version something is published: as said, else as the build and the checkout tell.</summary>
internal sealed class PublishedVersionOptions
{
    private readonly string _side;
    private readonly Option<string?> _version;

    private readonly Option<string?> _branch = new("--branch")
    {
        Description = "The branch of that version [default: the build's, else the checkout's]",
        HelpName = "BRANCH",
    };

    private readonly Option<string[]> _tags = new("--tag", "-t")
    {
        Description = "A tag for that version; repeatable",
        HelpName = "TAG",
    };

    private readonly Option<string?> _buildUrl = new("--build-url")
    {
        Description = "The page of the build [default: where it runs under a known build system]",
        HelpName = "URL",
    };

    /// <param name="side">"consumer" or "provider".</param>
    public PublishedVersionOptions(string side)
    {
        _side = side;
        _version = new Option<string?>($"--{side}-app-version", "-a")
        {
            Description = $"The {side}'s version [default: the short commit of the git checkout, else the build's]",
            HelpName = "VERSION",
        };
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_version, _branch, _tags, _buildUrl])
            command.Options.Add(option);
    }

    public async Task<PublishedVersion> ReadAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var detected = await BuildFacts.DetectAsync(surroundings, cancellationToken);
        return new PublishedVersion(
            parsed.Given(_version) ?? detected.Version ?? throw ToolException.Missing($"the {_side}'s version", $"Give {_version.Name}; there is no git checkout here to take it from."),
            parsed.Given(_branch) ?? detected.Branch,
            [.. parsed.GetValue(_tags) ?? []],
            parsed.Given(_buildUrl) is { } typed ? WebAddress.Parse(typed, _buildUrl.Name) : detected.BuildUrl);
    }
}
