using System.Text;
using System.Text.Json.Nodes;
using Contracts.Schemas;
using Contracts.Schemas.Events;

namespace PactBroker.Tests.Events;

/// <summary>Event contracts that say only what a test is about.</summary>
internal static class SomeEvent
{
    public const string Stock = "stock-changed";

    public static string OpenJson(string properties, params string[] required) =>
        $$"""{"type":"object","properties":{{{properties}}},"required":[{{string.Join(',', required.Select(name => $"\"{name}\""))}}]}""";

    public static string ClosedJson(string properties, params string[] required) =>
        OpenJson(properties, required)[..^1] + ",\"additionalProperties\":false}";

    public static string Avro(params string[] fields) =>
        $$"""{"type":"record","name":"StockChanged","namespace":"inventory","fields":[{{string.Join(',', fields)}}]}""";

    public static string Field(string name, string type) => $$"""{"name":"{{name}}","type":{{type}}}""";

    public static EventContract Reader(string application, string schema, SchemaType type = SchemaType.Json) => Of(application, EventRole.Reader, schema, type);

    public static EventContract Writer(string application, string schema, SchemaType type = SchemaType.Json) => Of(application, EventRole.Writer, schema, type);

    public static string Publication(string version, EventContract contract, string? branch = null) => new JsonObject
    {
        ["pacticipantName"] = contract.Application,
        ["pacticipantVersionNumber"] = version,
        ["branch"] = branch,
        ["contracts"] = new JsonArray(new JsonObject
        {
            ["specification"] = "event",
            ["contentType"] = "application/json",
            ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(EventContractText.Print(contract))),
        }),
    }.ToJsonString();

    private static EventContract Of(string application, EventRole role, string schema, SchemaType type) => new()
    {
        Application = application,
        Role = role,
        Event = Stock,
        Value = new SubjectSchema($"{Stock}-value", type, schema),
    };
}
