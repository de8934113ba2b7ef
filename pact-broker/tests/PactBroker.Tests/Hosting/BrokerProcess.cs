using System.Diagnostics;
using PactBroker.Tests.Databases;

namespace PactBroker.Tests.Hosting;

/// <summary>The built broker as a process of its own, on a free port.</summary>
internal sealed class BrokerProcess : IDisposable
{
    private readonly Process _process;

    private BrokerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static Task<BrokerProcess> StartAsync(EmptyDatabase database) => StartAsync(database.Variables);

    public static Task<BrokerProcess> StartAsync(PostgreSqlTestDatabase database) => StartAsync(database.Variables);

    public static Task<BrokerProcess> StartAsync(EmptyDatabase database, IEnumerable<KeyValuePair<string, string?>> settings) =>
        StartAsync(new Dictionary<string, string?>([.. database.Variables, .. settings]));

    /// <summary>SIGKILL: no chance to finish anything.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<BrokerProcess> StartAsync(IReadOnlyDictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BrokerHost).Assembly.Location]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PACT_BROKER_PORT"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var started = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var lines = new List<string>();
        while (await started.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("The broker listens on ", StringComparison.Ordinal))
            {
                // Its pipes are read on, or it would stand still when they are full.
                _ = started.StandardOutput.ReadToEndAsync(CancellationToken.None);
                _ = started.StandardError.ReadToEndAsync(CancellationToken.None);
                return new BrokerProcess(started, new Uri(line["The broker listens on ".Length..]));
            }
        }

        throw new InvalidOperationException($"The broker did not start: {string.Join('\n', lines)} {await started.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }
}
