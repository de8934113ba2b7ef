using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace PactBroker.Tests.Hosting;

/// <summary>A collector that speaks OTLP over gRPC: HTTP/2 without TLS, a frame around each message, the outcome in a trailer.</summary>
internal sealed class GrpcCollector : IAsyncDisposable
{
    private const int FrameHeader = 5;

    private readonly ConcurrentQueue<GrpcCall> _calls = [];
    private readonly WebApplication _app;

    private GrpcCollector(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyList<GrpcCall> Calls => [.. _calls];

    public static async Task<GrpcCollector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listener => listener.Protocols = HttpProtocols.Http2));
        var app = builder.Build();
        var collector = new GrpcCollector(app);
        app.Run(collector.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var frame = body.ToArray();
        var isWhole = frame.Length >= FrameHeader && frame[0] == 0 && BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(1)) == frame.Length - FrameHeader;
        context.Response.ContentType = "application/grpc";
        if (isWhole && context.Request is { Protocol: "HTTP/2", Method: "POST", ContentType: "application/grpc" })
        {
            _calls.Enqueue(new GrpcCall(context.Request.Path.Value ?? "", context.Request.Headers["api-key"].ToString(), new ProtobufMessage(frame.AsMemory(FrameHeader))));
            await context.Response.Body.WriteAsync(new byte[FrameHeader], context.RequestAborted);
        }

        context.Response.AppendTrailer("grpc-status", isWhole ? "0" : "3");
    }
}

/// <summary>A message that was taken.</summary>
/// <param name="Method">The service and its method, as a path.</param>
internal sealed record GrpcCall(string Method, string ApiKey, ProtobufMessage Message);
