using System.Diagnostics;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Hosting;

/// <summary>The built broker as a process of its own, on a free port.</summary>
internal sealed class BrokerProcess : IDisposable
{
    private readonly Process _process;

    private readonly IReadOnlyList<string> _first;
    private readonly Task<string> _rest;

    private BrokerProcess(Process process, Uri address, IReadOnlyList<string> first, Task<string> rest)
    {
        (_process, _first, _rest) = (process, first, rest);
        Address = address;
    }

    public Uri Address { get; }

    public static Task<BrokerProcess> StartAsync(EmptyDatabase database) => StartAsync(database.Variables);

    public static Task<BrokerProcess> StartAsync(PostgreSqlTestDatabase database) => StartAsync(database.Variables);

    public static Task<BrokerProcess> StartInMemoryAsync(params (string Name, string Value)[] settings) =>
        StartAsync(new Dictionary<string, string?>(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))) { ["PACT_BROKER_DATABASE_URL"] = "sqlite://:memory:" });

    public static Task<BrokerProcess> StartAsync(EmptyDatabase database, IEnumerable<KeyValuePair<string, string?>> settings) =>
        StartAsync(new Dictionary<string, string?>([.. database.Variables, .. settings]));

    /// <summary>SIGKILL: no chance to finish anything.</summary>
    public void Kill() => _process.Kill();

    /// <summary>SIGTERM: as systemd and containers end it.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>When it has ended by itself: how, and all that it wrote.</summary>
    public async Task<(int ExitCode, string Output)> EndAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        await _process.WaitForExitAsync(limit.Token);
        return (_process.ExitCode, $"{string.Join('\n', _first)}\n{await _rest}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private static Task<BrokerProcess> StartAsync(IReadOnlyDictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BrokerHost).Assembly.Location]);
        start.Environment["PACT_BROKER_PORT"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return StartAsync(start);
    }

    /// <summary>A command that is or becomes the broker; it returns when that listens.</summary>
    public static async Task<BrokerProcess> StartAsync(ProcessStartInfo start)
    {
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
        var started = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var lines = new List<string>();
        while (await started.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("The broker listens on ", StringComparison.Ordinal))
            {
                // Its pipes are read on, or it would stand still when they are full.
                var rest = started.StandardOutput.ReadToEndAsync(CancellationToken.None);
                _ = started.StandardError.ReadToEndAsync(CancellationToken.None);
                return new BrokerProcess(started, new Uri(line["The broker listens on ".Length..]), lines, rest);
            }
        }

        throw new InvalidOperationException($"The broker did not start: {string.Join('\n', lines)} {await started.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }
}
