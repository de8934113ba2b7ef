using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Interop.Tests.Tools;

namespace Interop.Tests.BothWays.Requests;

/// <summary>
/// <c>pact mock</c>: one process, in which each pair has a server of its own. A server of all pairs compares each request with all of them, and takes 80 ms for one.
/// </summary>
internal sealed class PactMock : IAsyncDisposable
{
    private readonly RunningTool _process;

    private readonly HttpClient _master;

    private PactMock(RunningTool process, HttpClient master) => (_process, _master) = (process, master);

    public static async Task<PactMock> StartAsync(string folder)
    {
        var (process, line) = await RunningTool.StartPactAsync("Master server started on port", "mock", "--port", "0", "--no-term-log", "--no-file-log", "start", "--output", folder);
        return new(process, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{line.Split(' ')[^1]}") });
    }

    public async Task<Opinion> AskAsync(RequestPair pair, CancellationToken cancellationToken)
    {
        using var created = await _master.PostAsync("/", new StringContent(RequestPact.Of(pair), Encoding.UTF8, "application/json"), cancellationToken);
        var port = (int)JsonNode.Parse(await created.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken))!["mockServer"]!["port"]!;
        var answer = await pair.Came.SendAsync(new Uri($"http://127.0.0.1:{port}"), cancellationToken);
        return answer.Status == 200 ? new Opinion(true, "") : new Opinion(false, await ReasonsAsync(port, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        _master.Dispose();
        await _process.DisposeAsync();
    }

    private async Task<string> ReasonsAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            using var verified = await _master.PostAsync(new Uri($"/mockserver/{port.ToString(CultureInfo.InvariantCulture)}/verify", UriKind.Relative), new StringContent("", Encoding.UTF8, "application/json"), cancellationToken);
            var reasons = JsonNode.Parse(await verified.Content.ReadAsStringAsync(cancellationToken))!["mismatches"]!.AsArray();
            return string.Join("; ", reasons.Select(Reason));
        }
        catch (HttpRequestException brokenOff)
        {
            // Its report of some requests kills the thread that writes it.
            return $"it does not say why: {brokenOff.Message}";
        }
    }

    private static string? Reason(JsonNode? reason) =>
        reason!["mismatches"] is JsonArray mismatches ? string.Join("; ", mismatches.Select(mismatch => (string?)mismatch!["mismatch"])) : (string?)reason["type"];
}
