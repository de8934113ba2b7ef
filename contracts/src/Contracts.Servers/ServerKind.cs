using Contracts.Servers.Processes;

namespace Contracts.Servers;

/// <summary>A server that tests need: how its own programs start one that is thrown away, and what to run where there is only Docker.</summary>
internal abstract class ServerKind
{
    /// <summary>For people, and in the names of folders and containers: "PostgreSQL".</summary>
    public abstract string Name { get; }

    /// <summary>The environment variable with the address of a server that is there already.</summary>
    public abstract string Variable { get; }

    /// <summary>What the variable holds, for who has to set it.</summary>
    public abstract string Wanted { get; }

    /// <summary>The program that is looked for, and the package of Debian and Ubuntu that has it.</summary>
    public abstract string Program { get; }

    /// <summary>Debian's and Ubuntu's package.</summary>
    public abstract string Package { get; }

    public abstract ServerImage Image { get; }

    public abstract bool IsInstalled { get; }

    /// <summary>The address as tests take it.</summary>
    public abstract string Address(string host, int port);

    /// <summary>Starts a server with its data in a folder, on a free port. It outlives this process.</summary>
    /// <param name="folder">An existing folder that belongs to the server.</param>
    /// <param name="started">Told of each process at once, with the signal that stops it: whoever starts servers must know what to stop even if he is killed.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The address.</returns>
    /// <exception cref="PartMissingException">It does not start.</exception>
    public abstract Task<string> StartAsync(string folder, Action<StartedProcess, string> started, CancellationToken cancellationToken);
}
