using System.Text.Json.Nodes;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Registry;

/// <summary>Schemas to register, and the requests that do.</summary>
internal static class SomeSchema
{
    /// <summary>A record with fields of the type string, each with or without a default.</summary>
    public static string Avro(string name, params string[] fields) => new JsonObject
    {
        ["type"] = "record",
        ["name"] = name,
        ["fields"] = new JsonArray([.. fields.Select(Field)]),
    }.ToJsonString();

    /// <summary>An object with members of the type string.</summary>
    public static string Json(params string[] members) => new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member, (JsonNode?)new JsonObject { ["type"] = "string" }))),
        ["additionalProperties"] = false,
    }.ToJsonString();

    /// <summary>The body of a request; what is added is JSON.</summary>
    public static string Body(string schema, string? type = null, params (string Member, string Json)[] more)
    {
        var body = new JsonObject { ["schema"] = schema };
        if (type is not null)
        {
            body["schemaType"] = type;
        }

        foreach (var (member, json) in more)
        {
            body[member] = JsonNode.Parse(json);
        }

        return body.ToJsonString();
    }

    public static string Reference(string name, string subject, int version) =>
        new JsonArray(new JsonObject { ["name"] = name, ["subject"] = subject, ["version"] = version }).ToJsonString();

    public static async Task<JsonNode> RegisterAsync(this Talk talk, string subject, string schema, string? type = null, params (string Member, string Json)[] more)
    {
        var reply = await talk.PostAsync($"/subjects/{Uri.EscapeDataString(subject)}/versions", Body(schema, type, more));
        reply.Status.Should().Be(200, reply.Text);
        return reply.Json;
    }

    public static int Number(this JsonNode json, string member) => json[member]!.GetValue<int>();

    public static string Text(this JsonNode json, string member) => json[member]!.GetValue<string>();

    /// <summary>The status and the code of a refusal, which always says something.</summary>
    public static (int Status, int Code) Refusal(this Talk.Reply reply)
    {
        reply.Json.AsObject().Select(member => member.Key).Should().Equal("error_code", "message");
        reply.Json.Text("message").Should().NotBeEmpty();
        return (reply.Status, reply.Json.Number("error_code"));
    }

    private static JsonObject Field(string name)
    {
        var field = new JsonObject { ["name"] = name.TrimEnd('?'), ["type"] = "string" };
        if (name.EndsWith('?'))
        {
            field["default"] = "";
        }

        return field;
    }
}
