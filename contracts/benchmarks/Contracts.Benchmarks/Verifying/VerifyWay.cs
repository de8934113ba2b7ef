using Contracts.Benchmarks.Processes;

namespace Contracts.Benchmarks.Verifying;

/// <summary>One way to verify a pact file in a process of its own.</summary>
internal sealed record VerifyWay(string Name, bool IsPeer, Func<string, Task<Cost>> RunAsync);

/// <summary>The table of ways.</summary>
internal static class VerifyWays
{
    public static IReadOnlyList<VerifyWay> All(Uri provider, string? peer)
    {
        var ways = new List<VerifyWay>
        {
            new("here, in memory (provider included)", false, pact => Self("verify/memory", pact)),
            new("here, over TCP", false, pact => Self("verify/tcp", pact, provider.ToString())),
        };
        if (peer is not null)
        {
            ways.Add(new VerifyWay("pact verifier, empty trust store", true, pact => Peer(peer, provider, pact, ("SSL_CERT_FILE", "/dev/null"), ("SSL_CERT_DIR", "/dev/null"))));
            ways.Add(new VerifyWay("pact verifier, as it comes", true, pact => Peer(peer, provider, pact)));
        }

        return ways;
    }

    private static Task<Cost> Self(params string[] arguments)
    {
        var (program, all) = ChildProcess.Self(arguments);
        return ChildProcess.MeasureAsync(program, all, ("DOTNET_TieredPGO", "1"));
    }

    private static Task<Cost> Peer(string peer, Uri provider, string pact, params (string, string)[] environment) => ChildProcess.MeasureAsync(
        peer, ["verifier", "--file", pact, "--hostname", provider.Host, "--port", $"{provider.Port}", "--provider-name", "Items", "--no-colour", "--loglevel", "none"], environment);
}
