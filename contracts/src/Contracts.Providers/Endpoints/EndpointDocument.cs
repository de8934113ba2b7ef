using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Contracts.Providers.Endpoints;

/// <summary>
/// What a hosted app offers, for <c>contracts coverage</c>: an OpenAPI document (3.1) made of the app's own endpoints, so that an app needs no document written or generated otherwise.
/// </summary>
/// <remarks>
/// Methods, paths, statuses and the types of bodies come from the endpoints' metadata: typed results, <c>Produces</c>, the attributes of controllers. Types look as the app's serializer writes them: that of
/// minimal APIs (<c>ConfigureHttpJsonOptions</c>), or that of controllers (<c>AddJsonOptions</c>). Where a token is asked for, 401 is an answer too, and 403
/// where not every token will do. What a handler answers without saying so (a bare <c>IResult</c>) is unknown, so each operation also has a default answer, which stands for all others.
/// An endpoint that names no method is listed under GET; one that is excluded from descriptions is left out.
/// </remarks>
/// <example>
/// <code>
/// [Fact]
/// public void What_pricing_offers_is_written_down() =>
///     File.WriteAllText("contracts/openapi/Pricing.json", EndpointDocument.Of("Pricing", factory.Services));
/// </code>
/// </example>
public static class EndpointDocument
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Default) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document. The same app gives the same text.</summary>
    /// <param name="provider">The app's name, as contracts have it.</param>
    /// <param name="services">The app's services: <c>factory.Services</c>.</param>
    /// <exception cref="InvalidOperationException">The app has no endpoints.</exception>
    public static string Of(string provider, IServiceProvider services)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        ArgumentNullException.ThrowIfNull(services);
        var endpoints = (services.GetService<EndpointDataSource>()?.Endpoints ?? []).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>()?.ExcludeFromDescription != true)
            .ToList();
        if (endpoints.Count == 0)
            throw new InvalidOperationException($"{provider} has no endpoints. Give the services of an app that is hosted and has mapped its routes: factory.Services.");

        var schemas = new TypeSchemas(
            services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions,
            services.GetRequiredService<IOptions<Microsoft.AspNetCore.Mvc.JsonOptions>>().Value.JsonSerializerOptions);
        var paths = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints.OrderBy(endpoint => endpoint.Order))
        {
            foreach (var path in RoutePaths.Of(endpoint.RoutePattern))
            {
                paths.TryAdd(path, []);
                foreach (var method in EndpointOperation.Methods(endpoint))
                    paths[path].TryAdd(method, EndpointOperation.Of(endpoint, path, schemas));
            }
        }

        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = provider, ["version"] = "made of its endpoints" },
            ["paths"] = new JsonObject(paths.Select(path => KeyValuePair.Create(path.Key, (JsonNode?)path.Value))),
            ["components"] = new JsonObject { ["schemas"] = schemas.ToJson() },
        };
        return $"{document.ToJsonString(Readable)}\n";
    }
}
