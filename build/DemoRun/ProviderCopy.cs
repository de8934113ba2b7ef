using Spectre.Console;

namespace DemoRun;

/// <summary>
/// A copy of a provider outside the repository, where somebody may break it. It builds as it does within: same settings, same framework
/// (its style is judged in the repository).
/// </summary>
public sealed class ProviderCopy
{
    private readonly string _folder;

    private ProviderCopy(string folder, string verification) => (_folder, Verification) = (folder, verification);

    /// <summary>The folder of its verification project.</summary>
    public string Verification { get; }

    public static ProviderCopy Of(string provider, Stage stage)
    {
        var folder = Path.Combine(stage.Folder, provider);
        CopyFolder(stage.InRepository($"providers/{provider}"), folder);
        CopyFolder(stage.InRepository("contracts/schemas"), Path.Combine(stage.Folder, "contracts", "schemas"));
        foreach (var project in Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories))
        {
            File.WriteAllText(project, File.ReadAllText(project)
                .Replace("../../../", stage.InRepository("") + "/", StringComparison.Ordinal)
                .Replace("../../", stage.InRepository("providers") + "/", StringComparison.Ordinal));
        }

        foreach (var settings in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(folder, settings), $"""
                <Project>
                  <Import Project="{stage.InRepository(settings)}" />
                  <PropertyGroup><RunAnalyzers>false</RunAnalyzers><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>
                </Project>
                """);
        return new ProviderCopy(folder, Path.Combine(folder, $"{provider}.Verification"));
    }

    /// <summary>Changes a line of its source, and shows it as a difference.</summary>
    /// <param name="file">From the provider's folder.</param>
    public void Rename(string file, string before, string after)
    {
        var path = Path.Combine(_folder, file);
        var source = File.ReadAllText(path);
        var changed = source.Replace(before, after, StringComparison.Ordinal);
        if (changed == source)
            throw new StepFailedException($"{path} no longer says '{before}'.");
        File.WriteAllText(path, changed);
        AnsiConsole.MarkupLineInterpolated($"  {Path.GetFileName(path)}: [red]- {before}[/]  [green]+ {after}[/]");
    }

    private static void CopyFolder(string source, string copy)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => !IsBuildOutput(Path.GetRelativePath(source, file))))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static bool IsBuildOutput(string path) => path.Split('/', '\\').Any(part => part is "bin" or "obj");
}
