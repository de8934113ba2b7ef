using PactBroker.Access;

namespace PactBroker.Http;

/// <summary>The methods of one path, and whom each is open to; OPTIONS lists them.</summary>
internal sealed class ResourceRoutes
{
    private readonly string _path;
    private readonly IEndpointRouteBuilder _endpoints;
    private readonly BrokerServices _services;
    private readonly List<string> _methods = [HttpMethods.Options];

    public ResourceRoutes(string path, IEndpointRouteBuilder endpoints, BrokerServices services)
    {
        _path = path;
        _endpoints = endpoints;
        _services = services;
        endpoints.MapMethods(path, [HttpMethods.Options], DescribeAsync).WithMetadata(AccessRule.Read);
    }

    public ResourceRoutes Get(Handler handler) => Get(AccessRule.Read, handler);

    public ResourceRoutes Get(AccessRule rule, Handler handler) => Map(rule, handler, [HttpMethods.Get, HttpMethods.Head], []);

    public ResourceRoutes Delete(Permissions anyOf, Handler handler) => Map(new(anyOf), handler, [HttpMethods.Delete], []);

    public ResourceRoutes Post(Permissions anyOf, Handler handler, params string[] accepts) => Post(new AccessRule(anyOf), handler, accepts);

    public ResourceRoutes Post(AccessRule rule, Handler handler, params string[] accepts) => Map(rule, handler, [HttpMethods.Post], accepts);

    public ResourceRoutes Put(Permissions anyOf, Handler handler, params string[] accepts) => Put(new AccessRule(anyOf), handler, accepts);

    public ResourceRoutes Put(AccessRule rule, Handler handler, params string[] accepts) => Map(rule, handler, [HttpMethods.Put], accepts);

    public ResourceRoutes Patch(Permissions anyOf, Handler handler, params string[] accepts) => Patch(new AccessRule(anyOf), handler, accepts);

    public ResourceRoutes Patch(AccessRule rule, Handler handler, params string[] accepts) => Map(rule, handler, [HttpMethods.Patch], accepts);

    private ResourceRoutes Map(AccessRule rule, Handler handler, string[] verbs, string[] accepts)
    {
        _methods.AddRange(verbs);
        var takesBody = HttpMethods.IsPost(verbs[0]) || HttpMethods.IsPut(verbs[0]) || HttpMethods.IsPatch(verbs[0]);
        string[] accepted = takesBody && accepts.Length == 0 ? [MediaTypes.Json] : accepts;
        _endpoints.MapMethods(_path, verbs, context => RunAsync(handler, context, accepted)).WithMetadata(rule);
        return this;
    }

    private async Task RunAsync(Handler handler, HttpContext context, string[] accepted)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            CrossSite.Refuse(context.Request);
        }

        if (accepted.Length > 0 && !accepted.Contains(MediaTypeOf(context.Request), StringComparer.OrdinalIgnoreCase))
        {
            throw RefusalException.UnsupportedMediaType();
        }

        var request = new BrokerRequest(context, _services);
        if (accepted.Length > 0)
        {
            request.RefuseNames();
        }

        var answer = await handler(request);
        if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !Acceptance.Takes(context.Request, answer.ContentType))
        {
            throw RefusalException.NotAcceptable(answer.ContentType);
        }

        await AnswerWriter.WriteAsync(context, answer);
    }

    private Task DescribeAsync(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowMethods = string.Join(", ", _methods);
        return Task.CompletedTask;
    }

    private static string MediaTypeOf(HttpRequest request) => (request.ContentType ?? "").Split(';')[0].Trim();
}
