using System.Net;
using Contracts.Providers.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Contracts.Providers.States;

/// <summary>A state-change URL beside a hosted app: the same handlers, with the app's services, for verifiers in other languages.</summary>
/// <example>
/// <code>
/// await using var states = await ProviderStateServer.StartAsync(ProviderStates.From&lt;PricingStates&gt;(), app.Services, cancellationToken);
/// // contracts verify … --state-change-url {states.Address}
/// </code>
/// </example>
public sealed class ProviderStateServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ProviderStateServer(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
    }

    /// <summary>The URL to give to a verifier.</summary>
    public Uri Address { get; }

    /// <summary>Starts listening on a free port of this machine only.</summary>
    /// <param name="states">The handlers.</param>
    /// <param name="services">The services of the hosted app; null for handlers that need none.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<ProviderStateServer> StartAsync(ProviderStates states, IServiceProvider? services, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(states);
        // Empty: neither the environment nor the settings files of the app under test may configure this one.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.MapPost("/provider-states", context => ProviderStateEndpoints.HandleAsync(context, states, services is null ? null : () => services));
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        return new ProviderStateServer(app, new Uri(ProviderEndpoint.Of(app).BaseAddress, "provider-states"));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
