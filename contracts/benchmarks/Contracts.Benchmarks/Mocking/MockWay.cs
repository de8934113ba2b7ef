using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using Contracts.Benchmarks.Processes;

namespace Contracts.Benchmarks.Mocking;

/// <summary>One way to serve a pact file in a process of its own.</summary>
internal sealed record MockWay(string Name, Func<string, Task<MockWay.Running>> StartAsync)
{
    public static IReadOnlyList<MockWay> All(string? peer) =>
    [
        new MockWay("bare sockets", _ => StartSelfAsync("mock/bare")),
        new MockWay("here", pact => StartSelfAsync("mock/serve", pact)),
        .. peer is null ? Array.Empty<MockWay>() : [new MockWay("pact mock", pact => StartPeerAsync(peer, pact))],
    ];

    private static async Task<Running> StartSelfAsync(params string[] command)
    {
        var started = Stopwatch.GetTimestamp();
        var (program, arguments) = ChildProcess.Self(command);
        // As the tool `contracts` sets itself up for its command `mock`.
        var process = ChildProcess.Start(program, arguments, ("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1"), ("DOTNET_TieredPGO", "0"));
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        return new Running(process, new Uri(address), Stopwatch.GetElapsedTime(started));
    }

    /// <summary>The master server first, then a mock server from the file; both in one process.</summary>
    private static async Task<Running> StartPeerAsync(string peer, string pact)
    {
        var started = Stopwatch.GetTimestamp();
        var port = FreePort();
        var process = ChildProcess.Start(peer, ["mock", "start", "--port", $"{port}", "--host", "127.0.0.1", "--no-file-log", "--loglevel", "none", "--output", Path.GetDirectoryName(pact)!]);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient();
        var answer = await UntilUpAsync(() => client.PostAsync($"http://127.0.0.1:{port}/", new ByteArrayContent(File.ReadAllBytes(pact)) { Headers = { { "Content-Type", "application/json" } } }));
        using var created = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var mock = created.RootElement.GetProperty("mockServer").GetProperty("port").GetInt32();
        return new Running(process, new Uri($"http://127.0.0.1:{mock}/"), Stopwatch.GetElapsedTime(started));
    }

    private static async Task<HttpResponseMessage> UntilUpAsync(Func<Task<HttpResponseMessage>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (HttpRequestException)
            {
                await Task.Delay(1);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A mock server that answers.</summary>
    internal sealed class Running(Process process, Uri address, TimeSpan startUp) : IDisposable
    {
        public Uri Address => address;

        public TimeSpan StartUp => startUp;

        public TimeSpan Cpu => ChildProcess.CpuSoFar(process);

        public void Dispose()
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }
}
