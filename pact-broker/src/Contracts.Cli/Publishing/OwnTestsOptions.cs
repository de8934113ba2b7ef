using System.CommandLine;
using Contracts.Cli.Failures;
using Contracts.Cli.Options;
using PactBroker.Client.Publishing;

namespace Contracts.Cli.Publishing;

/// <summary>What the provider's own tests found, in the options that other tools know.</summary>
internal sealed class OwnTestsOptions
{
    private readonly Option<bool> _passed = new("--verification-success")
    {
        Description = "The provider's own tests passed",
    };

    private readonly Option<bool> _failed = new("--no-verification-success")
    {
        Description = "They failed",
    };

    private readonly Option<int?> _exitCode = new("--verification-exit-code", "--exit-code")
    {
        Description = "The exit code of these tests, instead of saying how they went: 0 is a success",
        HelpName = "N",
    };

    private readonly Option<string?> _evidence = new("--verification-results", "--evidence")
    {
        Description = "What the tests have written, as evidence",
        HelpName = "FILE",
    };

    private readonly Option<string?> _format = new("--verification-results-format")
    {
        Description = "How that is written: junit, text",
        HelpName = "FORMAT",
    };

    private readonly Option<string?> _verifier = new("--verifier")
    {
        Description = "The tool that tested",
        HelpName = "NAME",
    };

    private readonly Option<string?> _verifierVersion = new("--verifier-version")
    {
        Description = "Its version",
        HelpName = "VERSION",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_passed, _failed, _exitCode, _evidence, _format, _verifier, _verifierVersion])
            command.Options.Add(option);
    }

    /// <summary>Null where nothing is said of them.</summary>
    /// <exception cref="ToolException">What is said contradicts itself, or the evidence comes without a verdict.</exception>
    public async Task<OwnTestsOfProvider?> ReadAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        bool?[] said =
        [
            parsed.GetValue(_passed) ? true : null,
            parsed.GetValue(_failed) ? false : null,
            parsed.GetValue(_exitCode) is { } code ? code == 0 : null,
        ];
        var verdicts = said.OfType<bool>().ToList();
        if (verdicts.Count > 1)
            throw ToolException.Invalid("how the provider's own tests went is said more than once", "Give one of --verification-success, --no-verification-success and --verification-exit-code.");
        if (verdicts.Count == 0)
        {
            return parsed.Given(_evidence) is null
                ? null
                : throw ToolException.Missing("how the provider's own tests went", "Evidence alone decides nothing: give --verification-success, --no-verification-success or --verification-exit-code.");
        }

        return new OwnTestsOfProvider(verdicts[0], await EvidenceAsync(parsed, surroundings, cancellationToken), parsed.Given(_format), parsed.Given(_verifier), parsed.Given(_verifierVersion));
    }

    private async Task<ReadOnlyMemory<byte>?> EvidenceAsync(ParseResult parsed, Surroundings surroundings, CancellationToken cancellationToken)
    {
        if (parsed.Given(_evidence) is not { } path)
            return null;
        var full = surroundings.FullPath(path);
        return File.Exists(full) ? await File.ReadAllBytesAsync(full, cancellationToken) : throw ToolException.Invalid($"there is no file {path}", "Give what the provider's own tests have written.");
    }
}
