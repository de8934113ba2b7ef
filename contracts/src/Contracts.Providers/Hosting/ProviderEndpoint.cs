using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Contracts.Providers.Hosting;

/// <summary>Where a provider answers: in this process without a socket, or at an address.</summary>
public sealed record ProviderEndpoint
{
    private ProviderEndpoint(Uri baseAddress, Func<HttpMessageHandler>? handler, bool ownsHandler)
    {
        BaseAddress = baseAddress;
        Handler = handler;
        OwnsHandler = ownsHandler;
    }

    /// <summary>What the paths of requests are appended to.</summary>
    public Uri BaseAddress { get; init; }

    /// <summary>The services of the app, for state handlers; asked for when first needed, since asking may start the app. Null where the app runs elsewhere.</summary>
    public Func<IServiceProvider>? Services { get; init; }

    /// <summary>Whether requests stay in this process.</summary>
    public bool InMemory => Handler is not null;

    internal Func<HttpMessageHandler>? Handler { get; }

    internal bool OwnsHandler { get; }

    /// <summary>A provider behind handlers made for the verification: <c>() => factory.Server.CreateHandler()</c> of a <c>WebApplicationFactory</c>. No socket is opened.</summary>
    /// <param name="handler">Makes the handler; called once, when the verification begins.</param>
    /// <param name="services">The app's services: <c>() => factory.Services</c>.</param>
    public static ProviderEndpoint From(Func<HttpMessageHandler> handler, Func<IServiceProvider>? services = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return new ProviderEndpoint(new Uri("http://localhost/"), handler, ownsHandler: true) { Services = services };
    }

    /// <summary>A provider behind a handler that belongs to the caller.</summary>
    /// <param name="handler">The handler; it is not disposed of.</param>
    public static ProviderEndpoint From(HttpMessageHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return new ProviderEndpoint(new Uri("http://localhost/"), () => handler, ownsHandler: false);
    }

    /// <summary>A provider at an address, whatever it is written in.</summary>
    /// <param name="address">Its address, with the path that it is mounted under.</param>
    public static ProviderEndpoint At(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsAbsoluteUri && address.Scheme is "http" or "https"
            ? new ProviderEndpoint(address, null, ownsHandler: false)
            : throw new ArgumentException($"'{address}' is not an http or https URL; a provider's address looks like http://localhost:5000.", nameof(address));
    }

    /// <summary>A started ASP.NET Core app, at the address that its server listens on, with its services for state handlers.</summary>
    /// <param name="app">The app; give it port 0 and it finds a free one.</param>
    public static ProviderEndpoint Of(IHost app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The app's server listens on no address. Start the app first.");
        return At(new Uri(address.Replace("//[::]:", "//localhost:", StringComparison.Ordinal).Replace("//0.0.0.0:", "//localhost:", StringComparison.Ordinal))) with { Services = () => app.Services };
    }

    /// <inheritdoc />
    public override string ToString() => InMemory ? "the provider in memory" : BaseAddress.AbsoluteUri;
}
