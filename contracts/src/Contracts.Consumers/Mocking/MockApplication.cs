using Contracts.Engine.Bodies;
using Contracts.Engine.Matching;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Contracts.Consumers.Mocking;

/// <summary>Between Kestrel and the responder.</summary>
internal sealed class MockApplication(MockResponder responder, SocketDelivery delivery) : IHttpApplication<HttpContext>
{
    private const long LargestTrust = 1024 * 1024;

    /// <summary>The server's own address, known once it listens.</summary>
    public Uri? Address { get; set; }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // The features belong to the server; there is nothing else.
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var request = await ReadAsync(context).ConfigureAwait(false);
        await delivery.WriteAsync(context, responder.Answer(request, Address ?? new Uri($"http://{context.Request.Host}")), request).ConfigureAwait(false);
    }

    private static async ValueTask<ActualRequest> ReadAsync(HttpContext context)
    {
        var (path, query) = Target(context);
        return new ActualRequest
        {
            Method = context.Request.Method,
            Path = path,
            Query = query,
            Headers = Lines(context.Request.Headers),
            Body = CanHaveBody(context) ? await BodyAsync(context).ConfigureAwait(false) : Body.Empty,
        };
    }

    private static bool CanHaveBody(HttpContext context) => context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: false };

    private static async ValueTask<Body> BodyAsync(HttpContext context)
    {
        // What the client says is believed up to a size: it has not sent anything yet.
        using var buffer = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, LargestTrust));
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        return Body.FromBytes(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.Request.ContentType);
    }

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
