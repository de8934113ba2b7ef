using System.Text.Json.Nodes;

namespace Interop.Tests.Brokers;

/// <summary>The smallest pact that a provider of orders keeps: a search that finds nothing.</summary>
internal static class SmallPact
{
    public const string Description = "a search";

    /// <summary>A pact in a file; its folder is made if it is not there.</summary>
    /// <param name="path">Where the search is asked for; the provider of orders knows <c>/orders</c>.</param>
    public static string Write(string file, string consumer, string provider, string path = "/orders", string description = Description)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var pact = new JsonObject
        {
            ["consumer"] = new JsonObject { ["name"] = consumer },
            ["provider"] = new JsonObject { ["name"] = provider },
            ["interactions"] = new JsonArray(new JsonObject
            {
                ["description"] = description,
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
