using System.CommandLine;
using Contracts.Cli.Options;
using Contracts.Providers.Results;

namespace Contracts.Cli.Verifying;

/// <summary>Which build of the provider runs.</summary>
internal sealed class ProviderBuildOptions
{
    private readonly Option<string?> _version = new("--provider-version", "-a")
    {
        Description = "The provider's version [PACT_PROVIDER_VERSION]",
        HelpName = "VERSION",
    };

    private readonly Option<string?> _branch = new("--provider-branch")
    {
        Description = "Its branch: decides which contracts are pending [PACT_PROVIDER_BRANCH]",
        HelpName = "BRANCH",
    };

    private readonly Option<string[]> _tags = new("--provider-tag")
    {
        Description = "A tag for that version; repeatable",
        HelpName = "TAG",
    };

    private readonly Option<string?> _buildUrl = new("--build-url")
    {
        Description = "The page of the build",
        HelpName = "URL",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _version, _branch, _tags, _buildUrl })
            command.Options.Add(option);
    }

    public ProviderBuild Read(ParseResult parsed, Surroundings surroundings) => new()
    {
        Version = parsed.Given(_version) ?? surroundings.Given("PACT_PROVIDER_VERSION"),
        Branch = parsed.Given(_branch) ?? surroundings.Given("PACT_PROVIDER_BRANCH"),
        Tags = [.. parsed.GetValue(_tags) ?? []],
        BuildUrl = parsed.Given(_buildUrl) is { } typed ? WebAddress.Parse(typed, "--build-url") : null,
    };
}
