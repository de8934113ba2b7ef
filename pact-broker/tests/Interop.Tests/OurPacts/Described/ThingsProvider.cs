using System.Globalization;
using System.Text.Json.Nodes;
using Contracts.Providers.States;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Interop.Tests.OurPacts.Described;

/// <summary>A provider of what <see cref="DescribedRequests"/> asks for, right or wrong; its states are asked for beside it.</summary>
internal sealed class ThingsProvider : IAsyncDisposable
{
    private const int Order = 7;

    private readonly WebApplication _app;

    private readonly ProviderStateServer _states;

    private ThingsProvider(WebApplication app, ProviderStateServer states) => (_app, _states) = (app, states);

    public Uri Address => new(_app.Urls.Single());

    public Uri StateChangeAddress => _states.Address;

    public static async Task<ThingsProvider> StartAsync(bool isWrong)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        foreach (var kind in BodyKind.Of(version: 4))
            app.MapPost($"/{kind.Name}", () => Results.Bytes(isWrong ? kind.Wrong : kind.Other, kind.ContentType));
        app.MapGet("/orders/{id:int}", (int id, string page, HttpRequest request) => Find(id, page, request.Headers["X-Request"].ToString(), isWrong));
        await app.StartAsync(TestContext.Current.CancellationToken);
        var states = ProviderStates.None.Add("an order exists", () => new { id = Order }).Add("there are things", () => { });
        return new(app, await ProviderStateServer.StartAsync(states, null, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _states.DisposeAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Only what the state and the generators say is found, not the examples of the pact.</summary>
    private static IResult Find(int id, string page, string request, bool isWrong) =>
        id == Order && int.Parse(page, CultureInfo.InvariantCulture) >= 10 && Guid.TryParse(request, out var key)
            ? Results.Json(new JsonObject { ["id"] = id, ["key"] = isWrong ? "no key" : key.ToString(), ["placed"] = "2027-02-28T23:59:59+01:00" })
            : Results.NotFound();
}
