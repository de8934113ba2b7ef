using Contracts.Providers;

namespace Contracts.Benchmarks.Verifying;

/// <summary>Child: verifies a provider that runs elsewhere, over loopback TCP, as the Rust verifier does.</summary>
internal static class VerifyOverTcp
{
    public static async Task<int> RunAsync(string pact, Uri address)
    {
        var report = await new PactVerifier("Items").WithHttpEndpoint(address).WithFileSource(new FileInfo(pact)).VerifyAsync();
        return report.Success ? 0 : 1;
    }
}
