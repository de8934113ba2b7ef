namespace Interop.Tests.BothWays.Requests;

/// <summary>Generated pairs of expected and sent request: <c>pact mock</c> and <c>contracts mock</c> accept or refuse alike.</summary>
public sealed class VerdictsOfMockServers(ITestOutputHelper output) : IDisposable
{
    private const int Count = 600;

    private readonly string _folder = Directory.CreateTempSubdirectory("interop-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Agree_on_every_generated_pair_but_the_listed_ones()
    {
        var pairs = RequestPairs.Draw(Count);
        var pact = Path.Combine(_folder, "Pairs-Requests.json");
        await File.WriteAllTextAsync(pact, RequestPact.Of(pairs), TestContext.Current.CancellationToken);
        await using var theirs = await PactMock.StartAsync(_folder);
        await using var ours = await ContractsMock.StartAsync(pact);

        var agreement = new Agreement(pairs, await AskAsync(pairs, theirs.AskAsync), await AskAsync(pairs, ours.AskAsync));

        agreement.Report(output);
        agreement.ShouldHoldButFor(Disagreements.All);
        agreement.ShouldTryBothVerdicts();
    }

    [Fact]
    public void Cover_every_rule_on_every_part_of_a_request() => RequestPairs.Draw(Count).ShouldBe(
    [
        .. Coverage.OfBodies,
        ("header", [.. Coverage.OfValues, "none"]),
        ("query", [.. Coverage.OfValues, "none", "min type", "max type"]),
        ("path", ["none", "equality", "regex", "include", "type", "notEmpty", "any of", "all of"]),
        ("method", ["none"]),
    ]);

    private static async Task<Dictionary<int, Opinion>> AskAsync(IReadOnlyList<RequestPair> pairs, Func<RequestPair, CancellationToken, Task<Opinion>> ask)
    {
        var opinions = new Dictionary<int, Opinion>();
        foreach (var (number, pair) in pairs.Index())
            opinions.Add(number, await ask(pair, TestContext.Current.CancellationToken));
        return opinions;
    }
}
