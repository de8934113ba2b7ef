using System.Text;
using Contracts.Providers.Results;

namespace Contracts.Providers.Reports.Files;

/// <summary>A file that a report is written to.</summary>
/// <param name="Format">As what.</param>
/// <param name="Path">Where; <c>{provider}</c> in it is the provider's name.</param>
public sealed record ReportFile(ReportFormat Format, string Path)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    /// <summary>Whether what the file holds stays, with the report after it: the summary of a build, to which many write.</summary>
    public bool Appends { get; init; }

    /// <summary>A file whose ending says what it is.</summary>
    /// <param name="path">The path: <c>out/{provider}.html</c>.</param>
    /// <exception cref="ArgumentException">No format has that ending.</exception>
    public static ReportFile At(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var format = ReportFormats.All.FirstOrDefault(candidate => path.EndsWith(candidate.Ending, StringComparison.OrdinalIgnoreCase));
        return format is not null
            ? new ReportFile(format, path)
            : throw new ArgumentException($"'{path}' has an ending that no report has; there are {string.Join(", ", ReportFormats.All.Select(candidate => $"{candidate.Ending} ({candidate.Description})"))}.", nameof(path));
    }

    /// <summary>The files that the environment asks for: a <c>PACT_VERIFIER_…_REPORT</c> for each format, and the summary of a build (<c>GITHUB_STEP_SUMMARY</c>, also of Gitea and Forgejo).</summary>
    /// <param name="variable">Looks up a variable; null where it is not set.</param>
    public static IEnumerable<ReportFile> FromEnvironment(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        foreach (var format in ReportFormats.All)
        {
            if (variable(format.Variable) is { } path && !string.IsNullOrWhiteSpace(path))
                yield return new ReportFile(format, path.Trim());
        }

        if (variable("GITHUB_STEP_SUMMARY") is { } summary && !string.IsNullOrWhiteSpace(summary))
            yield return new ReportFile(ReportFormats.Markdown, summary.Trim()) { Appends = true };
    }

    internal string PathFor(string provider) => System.IO.Path.GetFullPath(Path.Replace("{provider}", FileName(provider), StringComparison.Ordinal));

    internal async Task WriteAsync(VerificationReport report, CancellationToken cancellationToken)
    {
        var path = PathFor(report.Provider);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var text = Format.Render(report);
        if (Appends)
            await File.AppendAllTextAsync(path, $"{text}\n", Utf8, cancellationToken).ConfigureAwait(false);
        else
            await File.WriteAllTextAsync(path, text, Utf8, cancellationToken).ConfigureAwait(false);
    }

    private static string FileName(string provider) => string.Join('_', provider.Split(System.IO.Path.GetInvalidFileNameChars()));
}
