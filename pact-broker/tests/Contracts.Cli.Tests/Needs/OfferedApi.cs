using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents;
using Contracts.Engine.Paths;

namespace Contracts.Cli.Tests.Needs;

/// <summary>An OpenAPI document of all that contracts ask a provider for, with one field more in every object: that one nobody asks for.</summary>
internal static class OfferedApi
{
    public const string Unread = "nobodyAsksForThis";

    public static string Of(IEnumerable<HttpInteraction> interactions)
    {
        var paths = new JsonObject();
        foreach (var http in interactions)
        {
            var operation = Member(Member(paths, http.Request.Path), http.Request.Method.ToLowerInvariant());
            var response = Member(Member(operation, "responses"), $"{http.Response.Status}");
            response["description"] = "as asked for";
            if (JsonPlaces.Parse(http.Response.Body) is { } body)
                Describe(body, Member(Member(Member(response, "content"), "application/json"), "schema"));
        }

        return new JsonObject { ["openapi"] = "3.1.0", ["info"] = new JsonObject { ["title"] = "offered", ["version"] = "1" }, ["paths"] = paths }.ToJsonString();
    }

    private static void Describe(JsonElement example, JsonObject schema)
    {
        if (example.ValueKind == JsonValueKind.Object)
        {
            var properties = Member(schema, "properties");
            Member(properties, Unread);
            foreach (var member in example.EnumerateObject())
                Describe(member.Value, Member(properties, member.Name));
        }
        else if (example.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in example.EnumerateArray())
                Describe(item, Member(schema, "items"));
        }
    }

    private static JsonObject Member(JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject there)
            parent[name] = there = [];
        return there;
    }
}
