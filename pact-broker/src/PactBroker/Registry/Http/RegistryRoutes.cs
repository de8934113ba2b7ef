using PactBroker.Access;
using PactBroker.Http;

namespace PactBroker.Registry.Http;

internal delegate Task<Answer> RegistryHandler(RegistryRequest request);

/// <summary>The resources of the registry: for each method of a path, what it does. No media type is refused.</summary>
internal sealed class RegistryRoutes(IEndpointRouteBuilder endpoints, BrokerServices services)
{
    public RegistryRoutes Get(string path, RegistryHandler handler) => Map(HttpMethods.Get, path, AccessRule.Read, handler);

    public RegistryRoutes Post(string path, Permissions anyOf, RegistryHandler handler) => Post(path, new AccessRule(anyOf), handler);

    public RegistryRoutes Post(string path, AccessRule rule, RegistryHandler handler) => Map(HttpMethods.Post, path, rule, handler);

    public RegistryRoutes Put(string path, Permissions anyOf, RegistryHandler handler) => Map(HttpMethods.Put, path, new(anyOf), handler);

    public RegistryRoutes Delete(string path, Permissions anyOf, RegistryHandler handler) => Map(HttpMethods.Delete, path, new(anyOf), handler);

    private RegistryRoutes Map(string method, string path, AccessRule rule, RegistryHandler handler)
    {
        endpoints.MapMethods(RegistryPath.Prefix + path, [method], async context => await AnswerWriter.WriteAsync(context, await handler(new RegistryRequest(context, services))))
            .WithMetadata(rule);
        return this;
    }
}
