using System.Text.Json.Nodes;
using PactBroker.Documentation;

namespace PactBroker.Pages.Api;

/// <summary>The API as an OpenAPI document, written from the routes that the broker serves: what is not there cannot be in it, and what is there is.</summary>
internal static class OpenApiDocument
{
    private static readonly string[] Shown = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    public static JsonObject Write(IEnumerable<Endpoint> endpoints, string server, string version)
    {
        var paths = new JsonObject();
        var routes = endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<PageRoute>() is null)
            .GroupBy(endpoint => endpoint.RoutePattern.RawText!).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var relations = RelationCatalogue.Rows.ToLookup(relation => RouteOf(relation, routes.Select(route => route.Key)));
        foreach (var path in routes)
        {
            var methods = path.SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Distinct().Where(Shown.Contains).ToList();
            if (methods.Count > 0)
            {
                paths[path.Key] = Path(path.Key, methods, relations[path.Key].FirstOrDefault());
            }
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Pact Broker",
                ["version"] = version,
                ["description"] = "Documents are HAL: they name their links, and clients follow names instead of building addresses.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = server }),
            ["paths"] = paths,
        };
    }

    private static JsonObject Path(string path, List<string> methods, Relation? relation)
    {
        var item = new JsonObject();
        if (Parameters(path).ToList() is { Count: > 0 } names)
        {
            item["parameters"] = new JsonArray([.. names.Select(name => (JsonNode)new JsonObject
            {
                ["name"] = name,
                ["in"] = "path",
                ["required"] = true,
                ["schema"] = new JsonObject { ["type"] = "string" },
            })]);
        }

        foreach (var method in methods)
        {
            var operation = new JsonObject { ["tags"] = new JsonArray(Tag(path)), ["responses"] = new JsonObject { ["default"] = new JsonObject { ["description"] = "The document, or what is wrong with the request." } } };
            if (relation is not null)
            {
                operation["summary"] = relation.Gives;
                operation["externalDocs"] = new JsonObject { ["url"] = $"doc/{relation.Name}" };
            }

            if (method is "POST" or "PUT" or "PATCH")
            {
                operation["requestBody"] = new JsonObject { ["content"] = new JsonObject { ["application/json"] = new JsonObject() } };
            }

            item[method.ToLowerInvariant()] = operation;
        }

        return item;
    }

    private static string Tag(string path) => path.Trim('/').Split('/')[0] is { Length: > 0 } first ? first : "index";

    private static IEnumerable<string> Parameters(string path) => path.Split('/').Where(IsName).Select(part => part.Trim('{', '}', '*').Split(':')[0]);

    // The example of a relation is an address, or a request with one; of the routes that it fits, the one with the most words is meant.
    private static string? RouteOf(Relation relation, IEnumerable<string> routes)
    {
        var example = relation.Example.Split('\n', '?')[0].Split(' ')[^1].Split('/');
        return routes.Where(route => Fits(route.Split('/'), example)).MaxBy(route => route.Split('/').Count(part => !IsName(part)));
    }

    private static bool Fits(string[] route, string[] example) => route.Length == example.Length && route.Zip(example).All(pair => IsName(pair.First) || pair.First == pair.Second);

    private static bool IsName(string part) => part.StartsWith('{');
}
