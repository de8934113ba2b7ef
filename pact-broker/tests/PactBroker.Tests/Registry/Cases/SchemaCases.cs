using System.Text.Json.Nodes;

namespace PactBroker.Tests.Registry.Cases;

/// <summary>Schema cases beside the repository (<c>CONTRACTS_CONFORMANCE</c> says where).</summary>
internal static class SchemaCases
{
    private const string Variable = "CONTRACTS_CONFORMANCE";

    /// <summary>The records of a file. A person without the data is told; a build that is meant to have it fails.</summary>
    public static IReadOnlyList<JsonObject> Read(string file)
    {
        const string Missing = $"{Variable} is not set: the conformance data is not here.";
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder) && Environment.GetEnvironmentVariable("CI") != "true", Missing);
        Assert.False(string.IsNullOrEmpty(folder), Missing);
        var records = JsonNode.Parse(File.ReadAllText(Path.Combine(folder!, "schema-cases", file)))!.AsArray().Select(record => record!.AsObject()).ToList();
        records.Should().NotBeEmpty();
        return records;
    }
}
