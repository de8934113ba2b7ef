using PactBroker.Access;
using PactBroker.Pages.Forms;

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
    public void Page(string path, AccessRule rule, Handler handler) =>
        Map(path, [HttpMethods.Get, HttpMethods.Head], rule, async context => await AnswerWriter.WriteAsync(context, await handler(new BrokerRequest(context, services))));

    /// <summary>What a form of a page does. Only pages of this broker can send it.</summary>
    public void Form(string path, AccessRule rule, Func<BrokerRequest, IFormCollection, Task<Answer>> handler) => Map(path, [HttpMethods.Post], rule, async context =>
    {
        var request = new BrokerRequest(context, services);
        await AnswerWriter.WriteAsync(context, await handler(request, await FormGuard.ReadAsync(request)));
    });

    private void Map(string path, IEnumerable<string> methods, AccessRule rule, RequestDelegate run)
    {
        patterns.Add(path);
        endpoints.MapMethods(path, methods, run).WithMetadata(Pages.PageRoute.Mark, rule);
    }
}
