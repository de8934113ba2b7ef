namespace Interop.Tests.Tools;

/// <summary>Pacts that scripts of ours have the JavaScript library write.</summary>
internal static class JavaScriptPacts
{
    // What the library says when its own mock server, asked right after it answered, has not noted the request yet. That happens once in some hundred runs, and is nothing that we test.
    private const string Race = "expected but not received";

    /// <summary>Runs a script that writes into a folder; a second time where the library lost the race with its mock server.</summary>
    public static async Task WriteAsync(string folder, string script = "write-pact.mjs")
    {
        var written = await Tool.ScriptAsync(script, folder);
        if (written.ExitCode != 0 && written.All.Contains(Race, StringComparison.Ordinal))
            written = await Tool.ScriptAsync(script, folder);
        written.ShouldExitWith(0);
    }
}
