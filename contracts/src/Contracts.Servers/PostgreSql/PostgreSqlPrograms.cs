using Contracts.Servers.Processes;

namespace Contracts.Servers.PostgreSql;

/// <summary>PostgreSQL's own programs, and the user that they run as.</summary>
internal sealed record PostgreSqlPrograms(string Folder)
{
    private const string Debian = "/usr/lib/postgresql";

    /// <summary>What a program is called with in front, so that it does not run as root, which PostgreSQL refuses.</summary>
    private string[] AsUser { get; init; } = [];

    /// <summary>Debian keeps the server's programs out of the PATH, in a folder per version; the newest is taken.</summary>
    public static PostgreSqlPrograms? Find()
    {
        var versions = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin"))
            : [];
        // A link on the PATH leads to the folder where the other programs are.
        return Command.Find("initdb", [.. versions]) is { } initdb
            ? new PostgreSqlPrograms(Path.GetDirectoryName(File.ResolveLinkTarget(initdb, returnFinalTarget: true)?.FullName ?? initdb)!)
            : null;

        static int Version(string folder) => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0;
    }

    /// <summary>These programs, run by a user who may: the current one, or for root one that the folder is given to.</summary>
    public async Task<PostgreSqlPrograms> OwningAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
            return this;
        foreach (var user in (string[])["postgres", "nobody"])
        {
            var said = new List<string>();
            if (await Command.RunAsync("id", ["-g", user], said.Add, cancellationToken: cancellationToken).ConfigureAwait(false) == 0
                && await Command.SucceedsAsync("chown", $"{user}:{said[0]}", folder).ConfigureAwait(false))
            {
                return this with { AsUser = ["setpriv", "--reuid", user, "--regid", said[0], "--clear-groups", "--"] };
            }
        }

        throw new PartMissingException("PostgreSQL does not run as root, and there is neither a user 'postgres' nor a user 'nobody' to run it as.");
    }

    /// <summary>The whole command of a program with its arguments.</summary>
    public string[] CommandFor(string program, params string[] arguments) => [.. AsUser, Path.Combine(Folder, program), .. arguments];

    /// <exception cref="PartMissingException">It ended badly.</exception>
    public async Task RunAsync(string program, string[] arguments, string folder, CancellationToken cancellationToken)
    {
        var command = CommandFor(program, arguments);
        var said = new List<string>();
        if (await Command.RunAsync(command[0], command[1..], said.Add, folder: folder, cancellationToken: cancellationToken).ConfigureAwait(false) != 0)
            throw new PartMissingException($"PostgreSQL's {program} failed: {string.Join(" | ", said.TakeLast(5))}");
    }
}
