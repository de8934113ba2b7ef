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
}
