using Contracts.Servers.Processes;

namespace Interop.Tests.Tools;

/// <summary>
/// The folder with the other languages' tools (npm ci in this project's folder). A test that needs them is skipped
/// with the reason where they are missing, and fails in continuous integration.
/// </summary>
internal static class InteropTools
{
    private const string Variable = "CONTRACTS_INTEROP";

    private static readonly Lazy<string?> Folder = new(Find);

    public static string PactCli => Tool("@pact-foundation", "pact-cli", "bin", "pact.js");

    /// <summary>Where a script finds the JavaScript library.</summary>
    public static string ScriptFolder
    {
        get
        {
            Tool("@pact-foundation", "pact");
            return Folder.Value!;
        }
    }

    /// <summary>The browser, and the packages that drive it and judge what it shows.</summary>
    public static string Chromium
    {
        get
        {
            Tool("playwright-core");
            Tool("axe-core");
            var found = Environment.GetEnvironmentVariable("CONTRACTS_CHROMIUM") is { Length: > 0 } given ? given : Command.Find("chromium");
            return found ?? throw Missing("there is no Chromium: dotnet run test.cs installs it where it may, or set CONTRACTS_CHROMIUM");
        }
    }

    private static string Tool(params string[] path)
    {
        if (Folder.Value is not { } folder)
            throw Missing($"no folder with node_modules: run npm ci in pact-broker/tests/Interop.Tests, or dotnet run test.cs, or set {Variable}");
        var tool = Path.Combine([folder, "node_modules", .. path]);
        return Path.Exists(tool) ? tool : throw Missing($"{string.Join('/', path)} is not among the npm packages of {folder}");
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return given;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "node_modules")))
                return folder.FullName;
        return null;
    }

    private static InvalidOperationException Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip($"Interop: {reason}");
        return new($"Interop: {reason}");
    }
}
