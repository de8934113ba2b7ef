using System.Diagnostics;
using System.Globalization;

namespace PactBroker.Bench.Brokers;

/// <summary>The broker as it runs in production: a process of its own, told by variables. Linux: its memory is what the kernel says.</summary>
internal sealed class BrokerProcess : IAsyncDisposable
{
    private const string Greeting = "The broker listens on ";
    private readonly Process _process;

    private BrokerProcess(Process process, Uri address, TimeSpan ready) => (_process, Address, Ready) = (process, address, ready);

    public Uri Address { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan Ready { get; }

    /// <summary>Resident memory, in megabytes.</summary>
    public double Memory => Status("VmRSS:");

    /// <summary>The most resident memory it ever had, in megabytes.</summary>
    public double PeakMemory => Status("VmHWM:");

    public static async Task<BrokerProcess> StartAsync(IReadOnlyDictionary<string, string> database)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(BrokerHost).Assembly.Location]) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var (name, value) in database)
            start.Environment[name] = value;
        start.Environment["PACT_BROKER_PORT"] = "0";

        var started = Stopwatch.GetTimestamp();
        var child = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Greeting, StringComparison.Ordinal))
                continue;

            // Its pipe is read on, or it would stand still when it is full.
            _ = child.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var address = new Uri(line[Greeting.Length..]);
            using var client = new HttpClient { BaseAddress = address };
            await client.GetStringAsync(new Uri("diagnostic/status/dependencies", UriKind.Relative));
            return new BrokerProcess(child, address, Stopwatch.GetElapsedTime(started));
        }

        throw new InvalidOperationException($"The broker ended with {child.ExitCode} before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private double Status(string field)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        return double.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
