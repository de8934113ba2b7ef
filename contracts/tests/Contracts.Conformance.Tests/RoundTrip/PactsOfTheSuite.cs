using System.Text;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.Writing;

namespace Contracts.Conformance.Tests.RoundTrip;

/// <summary>Every pact among the fixtures of the compatibility suite, read and written.</summary>
public sealed class PactsOfTheSuite
{
    private const string Folder = "compatibility-suite/fixtures";

    public static IEnumerable<TheoryDataRow<string>> Cases() => ConformanceData.Rows(ConformanceData.Find(Folder) is { } folder
        ? Directory.EnumerateFiles(folder, "*.json").Where(file => IsPact(JsonNode.Parse(File.ReadAllBytes(file)))).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)
        : null);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lose_nothing_and_give_the_same_bytes_each_time(string file)
    {
        var given = File.ReadAllBytes(Path.Combine(ConformanceData.Find(Folder)!, file));

        var written = PactWriter.Write(PactReader.Read(given).Document);
        var again = PactWriter.Write(PactReader.Read(written).Document);

        JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(given)).Should().BeTrue("this was written: {0}", Encoding.UTF8.GetString(written));
        Encoding.UTF8.GetString(again).Should().Be(Encoding.UTF8.GetString(written));
    }

    private static bool IsPact(JsonNode? json) => json is JsonObject document && document.ContainsKey("consumer") && document.ContainsKey("provider");
}
