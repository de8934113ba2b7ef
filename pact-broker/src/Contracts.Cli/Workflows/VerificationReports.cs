using System.Text.Json;
using Contracts.Cli.Failures;
using Contracts.Providers.Replay;

namespace Contracts.Cli.Workflows;

/// <summary>What verifications found, as their reports for programs say it: of each provider a file. What was found of an interaction that says something else by now is no result of it.</summary>
internal sealed class VerificationReports
{
    private readonly ILookup<(string Consumer, string Provider, string Content), Finding> _findings;

    private VerificationReports(IEnumerable<(string Consumer, string Provider, string Content, Finding Finding)> findings) =>
        _findings = findings.ToLookup(row => (row.Consumer, row.Provider, row.Content), row => row.Finding);

    public static async Task<VerificationReports> ReadAsync(IEnumerable<string> paths, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var findings = new List<(string, string, string, Finding)>();
        foreach (var file in paths.SelectMany(path => Expand(path, surroundings)))
        {
            try
            {
                await using var content = File.OpenRead(file);
                using var report = await JsonDocument.ParseAsync(content, cancellationToken: cancellationToken);
                findings.AddRange(Read(report.RootElement));
            }
            catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw ToolException.Invalid($"{file} is not the report of a verification", "A verification writes one for programs with --json FILE, or where PACT_VERIFIER_JSON_REPORT names it: results/{provider}.json.");
            }
        }

        return new VerificationReports(findings);
    }

    /// <summary>The interaction with what was found of it. Where it was verified several times, a failure counts.</summary>
    public Hop Told(Hop hop)
    {
        var findings = _findings[(hop.Consumer, hop.Provider, InteractionContent.KeyOf(hop.Interaction))];
        return hop with { Finding = findings.FirstOrDefault(finding => !finding.IsPassed) ?? findings.FirstOrDefault() };
    }

    private static IEnumerable<(string, string, string, Finding)> Read(JsonElement report) =>
        from contract in report.GetProperty("contracts").EnumerateArray()
        from interaction in contract.GetProperty("interactions").EnumerateArray()
        select (Text(contract, "consumer"), Text(report, "provider"), Text(interaction, "content"), new Finding(Text(interaction, "verdict"), Problem(interaction)));

    private static string? Problem(JsonElement interaction) => interaction.GetProperty("problem").GetString()
        ?? interaction.GetProperty("mismatches").EnumerateArray().Select(mismatch => Text(mismatch, "message")).FirstOrDefault();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string[] Expand(string path, Surroundings surroundings)
    {
        var full = surroundings.FullPath(path);
        if (File.Exists(full))
            return [full];
        return Directory.Exists(full) && Directory.GetFiles(full, "*.json", SearchOption.AllDirectories) is { Length: > 0 } files
            ? [.. files.Order(StringComparer.Ordinal)]
            : throw ToolException.Invalid($"there is no report of a verification at {path}", "Give the file that a verification writes with --json FILE, or the folder of such files.");
    }
}
