using System.Diagnostics;
using Contracts.Servers.Processes;

namespace Contracts.Servers;

/// <summary>The server of one kind that this process uses: named by the environment, else shared with the other test processes.</summary>
internal sealed class FoundServer(ServerKind kind)
{
    private readonly Lock _once = new();
    private Task<string>? _joined;
    private volatile string? _address;

    /// <exception cref="PartMissingException">There is none, and none can be started: the message says what is missing.</exception>
    public Task<string> FindAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(kind.Variable) is { Length: > 0 } given)
            return Task.FromResult(given);
        lock (_once)
            return (_joined ??= Task.Run(JoinAsync, CancellationToken.None)).WaitAsync(cancellationToken);
    }

    /// <summary>The image of the container that the server at an address runs in: as a pipeline says beside the address, else as Docker says. Null where it runs in none, or that is not known.</summary>
    public string? ImageOf(string address)
    {
        if (Environment.GetEnvironmentVariable(kind.Variable) is { Length: > 0 } given)
            return given == address && Environment.GetEnvironmentVariable($"{kind.Variable}_IMAGE") is { Length: > 0 } image ? image : null;
        return address == _address ? SharedServer.OfThisUser(kind).Image : null;
    }

    private async Task<string> JoinAsync()
    {
        using var self = Process.GetCurrentProcess();
        var user = StartedProcess.Of(self);
        var shared = SharedServer.OfThisUser(kind);
        try
        {
            var address = await shared.JoinAsync(user, CancellationToken.None).ConfigureAwait(false);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => shared.Leave(user);
            return _address = address;
        }
        catch (PartMissingException missing)
        {
            throw new PartMissingException($"No {kind.Name} for tests: {kind.Variable} is not set ({kind.Wanted}), and {missing.Message}");
        }
    }
}
