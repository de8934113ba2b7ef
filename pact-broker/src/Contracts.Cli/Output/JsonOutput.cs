using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PactBroker.Client;

namespace Contracts.Cli.Output;

/// <summary>Answers for programs: one JSON document on the standard output.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        // The text goes to a terminal or a file, not into a page: names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Surroundings surroundings, JsonNode document) =>
        surroundings.Output.WriteLine(document.ToJsonString(Indented));

    public static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);

    public static JsonArray Texts(IEnumerable<string> items) => List(items.Select(item => (JsonNode)JsonValue.Create(item)));

    public static JsonArray Notices(IEnumerable<BrokerNotice> notices) =>
        List(notices.Select(notice => new JsonObject { ["type"] = notice.Type, ["text"] = notice.Text }));
}
