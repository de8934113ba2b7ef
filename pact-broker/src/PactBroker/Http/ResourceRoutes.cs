namespace PactBroker.Http;

/// <summary>The methods of one path; OPTIONS lists them.</summary>
internal sealed class ResourceRoutes
{
    private readonly string path;
    private readonly IEndpointRouteBuilder endpoints;
    private readonly BrokerServices services;
    private readonly List<string> methods = [HttpMethods.Options];

    public ResourceRoutes(string path, IEndpointRouteBuilder endpoints, BrokerServices services)
    {
        this.path = path;
        this.endpoints = endpoints;
        this.services = services;
        endpoints.MapMethods(path, [HttpMethods.Options], DescribeAsync);
    }

    public ResourceRoutes Get(Handler handler) => Map(handler, [HttpMethods.Get, HttpMethods.Head], []);

    public ResourceRoutes Delete(Handler handler) => Map(handler, [HttpMethods.Delete], []);

    public ResourceRoutes Post(Handler handler, params string[] accepts) => Map(handler, [HttpMethods.Post], accepts);

    public ResourceRoutes Put(Handler handler, params string[] accepts) => Map(handler, [HttpMethods.Put], accepts);

    public ResourceRoutes Patch(Handler handler, params string[] accepts) => Map(handler, [HttpMethods.Patch], accepts);

    private ResourceRoutes Map(Handler handler, string[] verbs, string[] accepts)
    {
        methods.AddRange(verbs);
        var takesBody = HttpMethods.IsPost(verbs[0]) || HttpMethods.IsPut(verbs[0]) || HttpMethods.IsPatch(verbs[0]);
        string[] accepted = takesBody && accepts.Length == 0 ? [MediaTypes.Json] : accepts;
        endpoints.MapMethods(path, verbs, context => RunAsync(handler, context, accepted));
        return this;
    }

    private async Task RunAsync(Handler handler, HttpContext context, string[] accepted)
    {
        if (accepted.Length > 0 && !accepted.Contains(MediaTypeOf(context.Request), StringComparer.OrdinalIgnoreCase))
        {
            throw RefusalException.UnsupportedMediaType();
        }

        await AnswerWriter.WriteAsync(context, await handler(new BrokerRequest(context, services)));
    }

    private Task DescribeAsync(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowMethods = string.Join(", ", methods);
        return Task.CompletedTask;
    }

    private static string MediaTypeOf(HttpRequest request) => (request.ContentType ?? "").Split(';')[0].Trim();
}
