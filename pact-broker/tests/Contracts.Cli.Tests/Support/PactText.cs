using System.Text.Json;

namespace Contracts.Cli.Tests.Support;

/// <summary>Pact files as a consumer's tests write them; a test says only what it is about.</summary>
internal sealed record PactText
{
    public string Consumer { get; init; } = "Gateway";

    public string Provider { get; init; } = "Pricing";

    public string Path { get; init; } = "/prices/42";

    public int Amount { get; init; } = 12;

    public string State { get; init; } = "product 42 is priced";

    public string WriteTo(string folder, string? name = null)
    {
        var path = System.IO.Path.Combine(folder, name ?? $"{Guid.CreateVersion7():n}.json");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, ToString());
        return path;
    }

    public override string ToString() => JsonSerializer.Serialize(new
    {
        consumer = new { name = Consumer },
        provider = new { name = Provider },
        interactions = new[]
        {
            new
            {
                description = "a request for the price of a product",
                providerStates = new[] { new { name = State } },
                request = new { method = "GET", path = Path },
                response = new
                {
                    status = 200,
                    headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
                    body = new { amount = Amount },
                },
            },
        },
        metadata = new { pactSpecification = new { version = "3.0.0" } },
    });
}
