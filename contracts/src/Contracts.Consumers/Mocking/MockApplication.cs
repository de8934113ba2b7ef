using Contracts.Engine.Bodies;
using Contracts.Engine.Matching;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Contracts.Consumers.Mocking;

/// <summary>Between Kestrel and the responder.</summary>
internal sealed class MockApplication(MockResponder responder, SocketDelivery delivery) : IHttpApplication<HttpContext>
{
    /// <summary>The server's own address, known once it listens.</summary>
    public Uri? Address { get; set; }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // The features belong to the server; there is nothing else.
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var body = CanHaveBody(context)
            ? await RequestBody.ReadAsync(context.Request.Body, context.Request.ContentLength, context.Request.ContentType, responder.RequestLimit, context.RequestAborted).ConfigureAwait(false)
            : Body.Empty;
        var request = Request(context, body ?? Body.Empty);
        var answer = body is null ? responder.Refuse(request) : responder.Answer(request, Address ?? new Uri($"http://{context.Request.Host}"));
        await delivery.WriteAsync(context, answer, request).ConfigureAwait(false);
    }

    private static ActualRequest Request(HttpContext context, Body body)
    {
        var (path, query) = Target(context);
        return new ActualRequest
        {
            Method = context.Request.Method,
            Path = path,
            Query = query,
            Headers = Lines(context.Request.Headers),
            Body = body,
        };
    }

    private static bool CanHaveBody(HttpContext context) => context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: false };

    private static List<KeyValuePair<string, string>> Lines(IHeaderDictionary headers)
    {
        var lines = new List<KeyValuePair<string, string>>(headers.Count);
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
                lines.Add(KeyValuePair.Create(name, value ?? ""));
        }

        return lines;
    }

    /// <summary>The path as it came over the wire: pacts hold it percent-encoded.</summary>
    private static (string Path, string Query) Target(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!target.StartsWith('/') && Uri.TryCreate(target, UriKind.Absolute, out var absolute))
            target = absolute.PathAndQuery;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? (target, "") : (target[..question], target[(question + 1)..]);
    }
}
