using PactBroker.Access;

namespace PactBroker.Http;

internal delegate Task<Answer> Handler(BrokerRequest request);

/// <summary>The resources of the broker: for each path, what its methods do.</summary>
internal sealed class RouteTable(IEndpointRouteBuilder endpoints, BrokerServices services, RoutePatterns patterns)
{
    public ResourceRoutes Resource(string path)
    {
        patterns.Add(path);
        return new ResourceRoutes(path, endpoints, services);
    }

    /// <summary>What a browser shows; under the address of a resource, or under one of its own.</summary>
    public void Page(string path, AccessRule rule, Handler handler)
    {
        patterns.Add(path);
        endpoints.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], async context => await AnswerWriter.WriteAsync(context, await handler(new BrokerRequest(context, services))))
            .WithMetadata(Pages.PageRoute.Mark, rule);
    }
}
