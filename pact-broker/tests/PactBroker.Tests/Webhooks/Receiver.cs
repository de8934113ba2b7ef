using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PactBroker.Tests.Webhooks;

/// <summary>A server that notes what it gets, and answers as its owner says.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedRequest> _requests = [];
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly WebApplication _app;

    private Receiver(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>By default everything is well.</summary>
    public RequestDelegate Answer { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public static async Task<Receiver> StartAsync(string address = "127.0.0.1")
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        builder.WebHost.UseKestrelCore().UseUrls($"http://{address}:0");
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.Run(receiver.ReceiveAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        receiver.Address = new Uri(app.Urls.Single());
        return receiver;
    }

    /// <summary>A status for each request, and the last for all that follow.</summary>
    public void AnswerWith(params int[] statuses)
    {
        var next = 0;
        Answer = context =>
        {
            context.Response.StatusCode = statuses[Math.Min(next++, statuses.Length - 1)];
            return Task.CompletedTask;
        };
    }

    /// <summary>Returns when one more request than at the last time is there.</summary>
    public Task ArrivalAsync() => _arrivals.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _arrivals.Dispose();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        _requests.Enqueue(new ReceivedRequest(context.Request.Method, $"{context.Request.Path}{context.Request.QueryString}", headers, body));
        _arrivals.Release();
        await Answer(context);
    }
}
