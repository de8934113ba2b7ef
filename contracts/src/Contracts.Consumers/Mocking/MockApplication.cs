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
        var request = await ReadAsync(context).ConfigureAwait(false);
        await delivery.WriteAsync(context, responder.Answer(request, Address ?? new Uri($"http://{context.Request.Host}")), request).ConfigureAwait(false);
    }

    private static async Task<ActualRequest> ReadAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        var (path, query) = Target(context);
        return new ActualRequest
        {
            Method = context.Request.Method,
            Path = path,
            Query = query,
            Headers = [.. context.Request.Headers.SelectMany(header => header.Value, (header, value) => KeyValuePair.Create(header.Key, value ?? ""))],
            Body = buffer.Length == 0 ? Body.Empty : Body.FromBytes(buffer.ToArray(), context.Request.ContentType),
        };
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
