using Contracts.Benchmarks.Pacts;
using Contracts.Providers;
using Microsoft.AspNetCore.TestHost;

namespace Contracts.Benchmarks.Verifying;

/// <summary>Child: hosts the provider in this process and verifies it without a socket.</summary>
internal static class VerifyInMemory
{
    public static async Task<int> RunAsync(string pact)
    {
        await using var app = await ItemsProvider.StartAsync(PactShape.Of(pact), inMemory: true);
        var report = await new PactVerifier("Items")
            .WithHttpEndpoint(app.GetTestServer().CreateHandler())
            .WithFileSource(new FileInfo(pact))
            .VerifyAsync();
        return report.Success ? 0 : 1;
    }
}
