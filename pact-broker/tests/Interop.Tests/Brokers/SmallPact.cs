using System.Text.Json.Nodes;

namespace Interop.Tests.Brokers;

/// <summary>The smallest pact that a provider of orders keeps: a search that finds nothing.</summary>
internal static class SmallPact
{
    public const string Description = "a search";

    public static string Write(string folder, string consumer, string provider, string path = "/orders")
    {
        var file = Path.Combine(folder, "small.json");
        var pact = new JsonObject
        {
            ["consumer"] = new JsonObject { ["name"] = consumer },
            ["provider"] = new JsonObject { ["name"] = provider },
            ["interactions"] = new JsonArray(new JsonObject
            {
                ["description"] = Description,
                ["providerState"] = "no order exists",
                ["request"] = new JsonObject { ["method"] = "GET", ["path"] = path, ["query"] = "status=open&text=x" },
                ["response"] = new JsonObject { ["status"] = 200 },
            }),
            ["metadata"] = new JsonObject { ["pactSpecification"] = new JsonObject { ["version"] = "2.0.0" } },
        };
        File.WriteAllText(file, pact.ToJsonString());
        return file;
    }
}
