using System.Diagnostics;
using Contracts.Servers.Processes;

namespace Contracts.Servers;

/// <summary>
/// One throw-away server for all test processes of a user: the first one starts it, the last one stops it. Who uses it and what runs for it is noted in files, so that
/// a user that was killed does not keep it alive, and what he started is stopped by the next.
/// </summary>
internal sealed class SharedServer(ServerKind kind, string folder, ServerContainer? containers = null)
{
    private readonly ServerContainer _containers = containers ?? new ServerContainer();

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private string Users => Path.Combine(folder, "users");

    private string AddressFile => Path.Combine(folder, "address");

    private string ImageFile => Path.Combine(folder, "image");

    /// <summary>The image of its container, with the digest; null where it runs in none.</summary>
    public string? Image => File.Exists(ImageFile) ? File.ReadAllText(ImageFile) : null;

    private string Processes => Path.Combine(folder, "processes");

    private string ContainerName => Path.GetFileName(folder);

    public static SharedServer OfThisUser(ServerKind kind) => new(kind, Path.Combine(MemoryFolder.Find(), $"contracts-{kind.Name.ToLowerInvariant()}-{Environment.UserName}"));

    /// <summary>Starts the server, or joins those who use it.</summary>
    /// <returns>The connection string.</returns>
    /// <exception cref="PartMissingException">Neither its programs nor Docker are there.</exception>
    public async Task<string> JoinAsync(StartedProcess user, CancellationToken cancellationToken)
    {
        using var only = await LockAsync(cancellationToken).ConfigureAwait(false);
        if (!HasUsers())
        {
            Clear();
            await StartAsync(cancellationToken).ConfigureAwait(false);
        }

        await File.WriteAllTextAsync(FileOf(user), "", cancellationToken).ConfigureAwait(false);
        return await File.ReadAllTextAsync(AddressFile, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops the server when nobody else uses it.</summary>
    /// <remarks>Synchronous, since it is called when the process ends.</remarks>
    public void Leave(StartedProcess user)
    {
        FileStream? only = null;
        SpinWait.SpinUntil(() => (only = TryLock()) is not null, TimeSpan.FromSeconds(10));
        using (only)
        {
            if (Directory.Exists(Users))
                File.Delete(FileOf(user));
            if (only is not null && !HasUsers())
                Clear();
        }
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        CreateForThisUserOnly(folder);
        Directory.CreateDirectory(Users);
        var address = kind.IsInstalled
            ? await kind.StartAsync(folder, Note, cancellationToken).ConfigureAwait(false)
            : await _containers.IsPossibleAsync().ConfigureAwait(false)
                ? await StartContainerAsync(cancellationToken).ConfigureAwait(false)
                : throw new PartMissingException($"neither {kind.Program} (Debian's package {kind.Package}) nor a running Docker was found");
        await File.WriteAllTextAsync(AddressFile, address, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> StartContainerAsync(CancellationToken cancellationToken)
    {
        var port = await _containers.StartAsync(ContainerName, kind.Image, cancellationToken).ConfigureAwait(false);
        if (await _containers.DigestAsync(kind.Image, cancellationToken).ConfigureAwait(false) is { } digest)
            await File.WriteAllTextAsync(ImageFile, digest, cancellationToken).ConfigureAwait(false);
        return kind.Address("127.0.0.1", port);
    }

    private void Note(StartedProcess process, string signal) => File.AppendAllText(Processes, $"{process.Id} {process.StartedAt} {signal}\n");

    // Without an address the start was broken off.
    private bool HasUsers()
    {
        if (!File.Exists(AddressFile) || !Directory.Exists(Users))
            return false;
        foreach (var file in Directory.GetFiles(Users))
        {
            if (Path.GetFileName(file).Split('-') is [var id, var startedAt] && StartedProcess.Parse(id, startedAt).IsRunning())
                return true;
            File.Delete(file);
        }

        return false;
    }

    private void Clear()
    {
        if (!Directory.Exists(folder))
            return;
        if (!File.Exists(Processes))
            _containers.Remove(ContainerName);
        else
            foreach (var line in File.ReadAllLines(Processes).Reverse())
            {
                if (line.Split(' ') is [var id, var startedAt, var signal])
                    StartedProcess.Parse(id, startedAt).Stop(signal);
            }

        Directory.Delete(folder, recursive: true);
    }

    private string FileOf(StartedProcess user) => Path.Combine(Users, $"{user.Id}-{user.StartedAt}");

    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (TryLock() is { } only)
                return only;
            if (Stopwatch.GetElapsedTime(started) > Patience)
                throw new PartMissingException($"Another process holds {folder}.lock for more than {Patience.TotalMinutes:0} minutes.");
            // Another process starts the server; a file lock gives no signal.
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken).ConfigureAwait(false);
        }
    }

    private FileStream? TryLock()
    {
        try
        {
            return new FileStream($"{folder}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    // The server takes anybody who reaches it; its files are still nobody else's. Root's server runs as another user, who must get in.
    private static void CreateForThisUserOnly(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, Environment.IsPrivilegedProcess
                ? UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute
                : UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
