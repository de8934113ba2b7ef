using Contracts.Servers.Processes;
using TestRun;

namespace DemoRun;

/// <summary>What is being published and verified: the commit and branch of the checkout, where it is one.</summary>
public sealed record Checkout(string Version, string Branch, string? BuildUrl)
{
    public string[] PublishOptions => BuildUrl is null ? ["--branch", Branch] : ["--branch", Branch, "--build-url", BuildUrl];

    public static async Task<Checkout> OfAsync(Repository repository, CancellationToken cancellationToken)
    {
        var commit = await GitAsync("rev-parse", "--short", "HEAD");
        var origin = await GitAsync("remote", "get-url", "origin");
        return new Checkout(
            commit ?? "1.0.0",
            await GitAsync("branch", "--show-current") ?? "main",
            PageOf(commit, origin));

        async Task<string?> GitAsync(params string[] arguments)
        {
            var output = new List<string>();
            var found = Command.Find("git") is { } git && await Command.RunAsync(git, arguments, output.Add, folder: repository.Folder, cancellationToken: cancellationToken) == 0;
            return found && output is [{ Length: > 0 } line, ..] ? line : null;
        }
    }

    // Build systems clone with a token in the address; what is published and shown goes without it.
    private static string? PageOf(string? commit, string? origin) =>
        commit is not null && Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? $"https://{address.Authority}{address.AbsolutePath.TrimEnd('/')}/commit/{commit}" : null;
}
