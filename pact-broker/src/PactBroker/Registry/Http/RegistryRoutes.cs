using PactBroker.Http;

namespace PactBroker.Registry.Http;

internal delegate Task<Answer> RegistryHandler(RegistryRequest request);

/// <summary>The resources of the registry: for each method of a path, what it does. No media type is refused.</summary>
internal sealed class RegistryRoutes(IEndpointRouteBuilder endpoints, BrokerServices services)
{
    public RegistryRoutes Get(string path, RegistryHandler handler) => Map(HttpMethods.Get, path, handler);

    public RegistryRoutes Post(string path, RegistryHandler handler) => Map(HttpMethods.Post, path, handler);

    public RegistryRoutes Put(string path, RegistryHandler handler) => Map(HttpMethods.Put, path, handler);

    public RegistryRoutes Delete(string path, RegistryHandler handler) => Map(HttpMethods.Delete, path, handler);

    private RegistryRoutes Map(string method, string path, RegistryHandler handler)
    {
        endpoints.MapMethods(RegistryPath.Prefix + path, [method], async context => await AnswerWriter.WriteAsync(context, await handler(new RegistryRequest(context, services))));
        return this;
    }
}
