using System.Net;
using Contracts.Consumers.Mocking;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;

namespace Contracts.Benchmarks.Mocking;

/// <summary>Child: plays the provider of a pact file until its input ends.</summary>
internal static class MockServing
{
    public static async Task<int> RunAsync(string pact)
    {
        var document = PactReader.Read(await File.ReadAllBytesAsync(pact)).Document;
        await using var mock = await MockProvider.StartAsync(document.Interactions.OfType<HttpInteraction>(), new IPEndPoint(IPAddress.Loopback, 0));
        Console.WriteLine(mock.Address);
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
