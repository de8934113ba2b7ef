using System.Collections.Concurrent;
using Contracts.Servers;
using Contracts.Servers.PostgreSql;
using Contracts.Servers.RabbitMq;
using Contracts.Servers.Redis;

namespace TestRun.Parts;

/// <summary>Everything that tests need and that is not a project: one of each for the whole run.</summary>
public sealed class TestParts(Repository repository, RunFolder run, TestRunOptions options, Progress progress)
{
    internal static readonly ServerPart[] Servers = [new(new PostgreSqlKind(), "postgres"), new(new RedisKind(), "redis"), new(new RabbitMqKind(), "rabbitmq")];

    private readonly ConcurrentDictionary<string, string> _variables = new();

    /// <returns>The environment variables that tell the tests where the parts are. A missing part is said, and left out.</returns>
    public async Task<IReadOnlyDictionary<string, string>> PrepareAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(
            TryAsync("Interop", () => PrepareInteropAsync(cancellationToken)),
            PrepareServersAsync(cancellationToken));
        // After the servers: only one apt-get runs at a time.
        await TryAsync("Chromium", () => PrepareChromiumAsync(cancellationToken));
        return _variables;
    }

    /// <summary>The servers alone.</summary>
    /// <returns>The variables that tell where they are, those that were set before included. A missing one is said, and left out.</returns>
    public async Task<IReadOnlyDictionary<string, string>> FindServersAsync(CancellationToken cancellationToken)
    {
        await PrepareServersAsync(cancellationToken);
        foreach (var part in Servers)
        {
            if (Environment.GetEnvironmentVariable(part.Variable) is { Length: > 0 } given)
                _variables[part.Variable] = given;
        }

        return _variables;
    }

    private async Task PrepareChromiumAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Chromium.Variable)))
            return;
        _variables[Chromium.Variable] = await Chromium.InstallAsync(options.Install, cancellationToken);
        progress.Say($"Chromium: {_variables[Chromium.Variable]}");
    }

    private async Task PrepareInteropAsync(CancellationToken cancellationToken)
    {
        _variables[NpmPackages.Variable] = await NpmPackages.InstallAsync(repository, options.Install, cancellationToken);
        progress.Say("Interop: the npm packages are there");
    }

    private async Task PrepareServersAsync(CancellationToken cancellationToken)
    {
        var wanted = Servers.Where(part => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(part.Variable))).ToList();
        var starting = wanted.Where(part => part.IsInstalled).Select(part => TryAsync(part.Name, () => StartAsync(part, cancellationToken))).ToList();
        if (wanted.Where(part => !part.IsInstalled).ToList() is { Count: > 0 } missing)
            await TryAsync(string.Join(", ", missing.Select(part => part.Name)), async () => starting.AddRange(await FetchAsync(missing, cancellationToken)));
        await Task.WhenAll(starting);
    }

    private async Task<IEnumerable<Task>> FetchAsync(IReadOnlyList<ServerPart> missing, CancellationToken cancellationToken)
    {
        if (await ComposeParts.IsRunningAsync())
        {
            progress.Say($"Starting {string.Join(", ", missing.Select(part => part.Name))} with Docker");
            foreach (var (part, address) in await new ComposeParts(repository, run).StartAsync(missing, cancellationToken))
                Found(part, address);
            return [];
        }

        if (!options.Install)
            throw new PartMissingException("not installed, and --no-install was given");
        progress.Say($"Installing {string.Join(", ", missing.Select(part => part.Package))} with apt-get");
        if (await AptPackages.InstallAsync([.. missing.Select(part => part.Package)], cancellationToken) is { } reason)
            throw new PartMissingException($"not installed, and {reason}");
        return missing.Select(part => TryAsync(part.Name, () => StartAsync(part, cancellationToken)));
    }

    private async Task StartAsync(ServerPart part, CancellationToken cancellationToken) => Found(part, await part.StartAsync(run, cancellationToken));

    private void Found(ServerPart part, string address)
    {
        _variables[part.Variable] = address;
        progress.Say($"{part.Name}: {address}");
    }

    private async Task TryAsync(string name, Func<Task> prepare)
    {
        try
        {
            await prepare();
        }
        catch (PartMissingException missing)
        {
            progress.Say($"MISSING {name}: {missing.Message}");
        }
    }
}
