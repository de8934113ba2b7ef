using System.Text.Json.Nodes;
using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Registry.Http;

namespace PactBroker.Registry.Server;

/// <summary>What clients and tools ask to learn what they talk to.</summary>
internal static class ServerEndpoints
{
    public static void Map(RegistryRoutes routes) => routes
        .Get("/", ShowRootAsync)
        .Post("/", Permissions.Read, ShowRootAsync)
        .Get("/v1/metadata/id", ShowIdAsync)
        .Get("/v1/metadata/version", ShowVersionAsync)
        .Get("/v1/metadata/deployment", ShowDeploymentAsync);

    private static Task<Answer> ShowRootAsync(RegistryRequest request) => Task.FromResult(request.Answer(new JsonObject()));

    // There is no Kafka cluster behind it; who shows this name shows the broker's.
    private static Task<Answer> ShowIdAsync(RegistryRequest request) => Task.FromResult(request.Answer(new JsonObject
    {
        ["scope"] = new JsonObject
        {
            ["path"] = new JsonArray(),
            ["clusters"] = new JsonObject { ["kafka-cluster"] = "pact-broker", ["schema-registry-cluster"] = "schema-registry" },
        },
        ["id"] = "",
    }));

    private static Task<Answer> ShowVersionAsync(RegistryRequest request) =>
        Task.FromResult(request.Answer(new JsonObject { ["version"] = request.Settings.Version, ["commitId"] = "" }));

    private static Task<Answer> ShowDeploymentAsync(RegistryRequest request) =>
        Task.FromResult(request.Answer(new JsonObject { ["attributes"] = new JsonObject { ["product"] = "pact-broker" } }));
}
