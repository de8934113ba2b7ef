using System.Globalization;
using System.Text.Json.Nodes;
using Interop.Tests.Tools;

namespace Interop.Tests.BothWays.Requests;

/// <summary><c>pact stub</c> and <c>contracts mock</c> serve one pact: the same request gets the same answer of both, or of both none.</summary>
public sealed class AnswersOfStubs : IDisposable
{
    private const int Count = 90;

    private readonly string _folder = Directory.CreateTempSubdirectory("interop-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Are_the_same_for_generated_requests()
    {
        var pairs = RequestPairs.Draw(Count).Where(IsOfStubs).ToList();
        var pact = Path.Combine(_folder, "Pairs-Requests.json");
        await File.WriteAllTextAsync(pact, RequestPact.Of(pairs), TestContext.Current.CancellationToken);
        var (stub, line) = await RunningTool.StartPactAsync("Server started on port", "stub", "--file", pact);
        await using var running = stub;
        await using var ours = await ContractsMock.StartAsync(pact);
        var address = new Uri($"http://127.0.0.1:{int.Parse(line.Split(' ')[^1].Trim(), CultureInfo.InvariantCulture)}");

        var differing = new List<string>();
        var answered = 0;
        foreach (var pair in pairs)
        {
            var (theirs, own) = (Told(await pair.Came.SendAsync(address, TestContext.Current.CancellationToken)), Told(await pair.Came.SendAsync(ours.Address, TestContext.Current.CancellationToken)));
            answered += theirs is null ? 0 : 1;
            if (theirs != own)
                differing.Add($"{pair.Key}\n   theirs: {theirs ?? "no answer"}\n   ours:   {own ?? "no answer"}");
        }

        answered.Should().BeInRange(pairs.Count / 3, pairs.Count * 2 / 3);
        differing.Where(said => !Disagreements.All.SelectMany(disagreement => disagreement.Pairs).Any(key => said.StartsWith($"{key}\n", StringComparison.Ordinal))).Should().BeEmpty();
    }

    /// <summary>The stub passes over headers, also over the one that keeps the rules of paths apart.</summary>
    private static bool IsOfStubs(RequestPair pair) => pair.Part != "header" && (pair.Part != "path" || pair.Rule == "none");

    private static string? Told(WireAnswer answer) => answer.Status == 200 ? $"{answer.Header("Content-Type")} {answer.Header("X-Answer")} {JsonNode.Parse(answer.Body)!.ToJsonString()}" : null;
}
