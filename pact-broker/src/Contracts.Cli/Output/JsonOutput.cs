using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Client;

namespace Contracts.Cli.Output;

/// <summary>Answers for programs: JSON on the standard output.</summary>
internal static class JsonOutput
{
    // The text goes to a terminal or a file, not into a page: names stay readable.
    private static readonly JsonSerializerOptions OnOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(OnOneLine) { WriteIndented = true };

    public static void Write(Surroundings surroundings, JsonNode document) =>
        surroundings.Output.WriteLine(document.ToJsonString(Indented));

    /// <summary>One document of many: what a server says as it goes, line by line.</summary>
    public static void WriteLine(Surroundings surroundings, JsonNode document) =>
        surroundings.Output.WriteLine(document.ToJsonString(OnOneLine));

    public static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);

    public static JsonArray Texts(IEnumerable<string> items) => List(items.Select(item => (JsonNode)JsonValue.Create(item)));

    public static JsonArray Notices(IEnumerable<BrokerNotice> notices) =>
        List(notices.Select(notice => new JsonObject { ["type"] = notice.Type, ["text"] = notice.Text }));
}
