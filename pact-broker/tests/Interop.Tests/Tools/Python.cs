namespace Interop.Tests.Tools;

/// <summary>The Python that the machine came with, and the packages of its distribution. They are an extra: where one is missing, the test says which.</summary>
internal static class Python
{
    private const string Program = "/usr/bin/python3";
    private const int PackageMissing = 77;

    public static async Task<ToolResult> RunAsync(string script, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(Program), $"{Program} is not there.");
        var result = await Tool.RunAsync(Program, [Path.Combine(AppContext.BaseDirectory, "Scripts", script), .. arguments]);
        Assert.SkipWhen(result.ExitCode == PackageMissing, $"A Python package is missing: {result.Output.Trim()}");
        return result;
    }
}
