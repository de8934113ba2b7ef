using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;
using Contracts.OpenApi;

namespace Contracts.Cli.Tests.Comparing;

/// <summary>A pact and a document, and what is known of the two. What a row does not say is as most have it: GET /things/1 is answered with 200.</summary>
internal sealed record Pair(JsonObject Row)
{
    public string Name => $"{Row["name"]}";

    /// <summary>What differs, each with its place; none means that they agree.</summary>
    public IReadOnlyList<string> Differs => Texts("differs") ?? [];

    /// <summary>What is let pass; null where the row is not about that.</summary>
    public IReadOnlyList<string>? Relaxed => Texts("relaxed");

    /// <summary>Whether the answer can be had from a stub: it has a body that a schema describes.</summary>
    public bool CanBeReplayed => Row["schema"] is not null && Row["body"] is not null && Row["replay"] is null && Row["status"] is null;

    public static IReadOnlyList<Pair> All([CallerFilePath] string sourceFile = "") =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(sourceFile)!, "pairs.cases")))!.AsArray().Select(row => new Pair(row!.AsObject()))];

    public ApiDocument Document() => ApiDocument.Parse(DocumentText(), "document.json");

    public string DocumentText()
    {
        var operation = new JsonObject
        {
            ["parameters"] = Row["parameters"]?.DeepClone() ?? new JsonArray(),
            ["responses"] = Row["responses"]?.DeepClone() ?? new JsonObject { ["200"] = Row["schema"] is { } schema ? new JsonObject { ["description"] = "ok", ["content"] = Content(schema) } : new JsonObject { ["description"] = "ok" } },
        };
        if (Row["requestSchema"] is { } sent)
            operation["requestBody"] = new JsonObject { ["content"] = Content(sent) };
        foreach (var (name, value) in Row["operation"]?.AsObject() ?? [])
            operation[name] = value?.DeepClone();
        return new JsonObject
        {
            ["openapi"] = Row["version"]?.DeepClone() ?? "3.1.0",
            ["info"] = new JsonObject { ["title"] = "things", ["version"] = "1" },
            ["servers"] = Row["servers"]?.DeepClone() ?? new JsonArray(),
            ["paths"] = new JsonObject { ["/things/{id}"] = new JsonObject { [$"{Row["method"]}" == "POST" ? "post" : "get"] = operation } },
            ["components"] = new JsonObject { ["schemas"] = Row["components"]?.DeepClone() ?? new JsonObject(), ["securitySchemes"] = new JsonObject { ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } } },
        }.ToJsonString();
    }

    public HttpInteraction Interaction() => (HttpInteraction)PactReader.Read(Encoding.UTF8.GetBytes(PactText())).Document.Interactions[0];

    public string PactText()
    {
        var request = new JsonObject { ["method"] = Row["method"]?.DeepClone() ?? "GET", ["path"] = Row["path"]?.DeepClone() ?? "/things/1", ["query"] = Row["query"]?.DeepClone() ?? new JsonObject(), ["headers"] = Row["headers"]?.DeepClone() ?? new JsonObject() };
        AddBody(request, "requestBody", "requestRules");
        var response = new JsonObject { ["status"] = Row["status"]?.DeepClone() ?? 200, ["headers"] = Row["responseHeaders"]?.DeepClone() ?? new JsonObject() };
        AddBody(response, "body", "rules");
        return new JsonObject
        {
            ["consumer"] = new JsonObject { ["name"] = "Shop" },
            ["provider"] = new JsonObject { ["name"] = "Things" },
            ["interactions"] = new JsonArray(new JsonObject { ["description"] = Name, ["request"] = request, ["response"] = response }),
            ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "3.0.0" } },
        }.ToJsonString();
    }

    private void AddBody(JsonObject part, string body, string rules)
    {
        if (!Row.ContainsKey(body))
            return;
        part["body"] = Row[body]?.DeepClone();
        part["headers"]!["Content-Type"] = "application/json";
        part["matchingRules"] = new JsonObject
        {
            ["body"] = new JsonObject((Row[rules]?.AsObject() ?? []).Select(rule => KeyValuePair.Create(rule.Key, (JsonNode?)new JsonObject
            {
                ["matchers"] = new JsonArray(rule.Value is JsonObject whole ? whole.DeepClone() : new JsonObject { ["match"] = $"{rule.Value}" }),
            }))),
        };
    }

    private static JsonObject Content(JsonNode schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema.DeepClone() } };

    private List<string>? Texts(string name) => Row[name]?.AsArray().Select(text => $"{text}").ToList();
}
