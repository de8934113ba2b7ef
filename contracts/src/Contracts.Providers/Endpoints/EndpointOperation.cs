using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Contracts.Providers.Endpoints;

/// <summary>One endpoint as an operation of OpenAPI, as far as its metadata says.</summary>
internal static class EndpointOperation
{
    private const string Json = "application/json";

    public static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods } ? methods : ["GET"]).Select(method => method.ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    public static JsonObject Of(RouteEndpoint endpoint, string path, TypeSchemas schemas)
    {
        var operation = new JsonObject();
        if (RoutePaths.Names(path).ToList() is { Count: > 0 } names)
            operation["parameters"] = new JsonArray([.. names.Select(name => (JsonNode)new JsonObject { ["name"] = name, ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject() })]);
        if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { } accepts)
            operation["requestBody"] = new JsonObject { ["required"] = !accepts.IsOptional, ["content"] = Content(endpoint, accepts.RequestType, accepts.ContentTypes, schemas) };
        operation["responses"] = Responses(endpoint, schemas);
        return operation;
    }

    private static JsonObject Responses(RouteEndpoint endpoint, TypeSchemas schemas)
    {
        var described = Described(endpoint);
        var responses = new JsonObject();
        foreach (var status in described.Select(one => one.StatusCode).Concat(Refusals(endpoint)).Distinct().Order())
        {
            var response = new JsonObject { ["description"] = ReasonPhrases.GetReasonPhrase(status) };
            // Who describes a status again, nearer to the handler, means the same answer in other words.
            if (described.LastOrDefault(one => one.StatusCode == status) is { Type: { } type } said && type != typeof(void))
                response["content"] = Content(endpoint, type, said.ContentTypes, schemas);
            responses[status.ToString(CultureInfo.InvariantCulture)] = response;
        }

        responses["default"] = new JsonObject { ["description"] = "What its metadata does not say" };
        return responses;
    }

    private static IReadOnlyList<IProducesResponseTypeMetadata> Described(RouteEndpoint endpoint) =>
    [
        .. endpoint.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>(),
        // The attribute of controllers is not what minimal APIs ask for.
        .. endpoint.Metadata.GetOrderedMetadata<ProducesResponseTypeAttribute>().Select(said => new ProducesResponseTypeMetadata(said.StatusCode, said.Type, ContentTypes(said))),
    ];

    private static string[] ContentTypes(IApiResponseMetadataProvider said)
    {
        var types = new MediaTypeCollection();
        said.SetContentTypes(types);
        return [.. types];
    }

    private static IEnumerable<int> Refusals(RouteEndpoint endpoint)
    {
        var (asked, policies) = (endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(), endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>());
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || (asked.Count == 0 && policies.Count == 0))
            return [];
        var isForSome = asked.Any(one => one.Policy is not null || one.Roles is not null) || policies.Any(policy => policy.Requirements.Any(requirement => requirement is not DenyAnonymousAuthorizationRequirement));
        return isForSome ? [401, 403] : [401];
    }

    private static JsonObject Content(RouteEndpoint endpoint, Type? type, IEnumerable<string> contentTypes, TypeSchemas schemas)
    {
        var byController = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null;
        return new(contentTypes.DefaultIfEmpty(Json).Select(contentType => KeyValuePair.Create(contentType, (JsonNode?)(type is null ? new JsonObject() : new JsonObject { ["schema"] = schemas.Of(type, byController) }))));
    }
}
