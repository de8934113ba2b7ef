using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ServiceDefaults.Testing;

public static class RealSocket
{
    /// <summary>Starts the app on a free port of this machine, for who asks over the network.</summary>
    /// <remarks>
    /// The port is a setting of the server. <c>UseKestrel(0)</c> sets it on a server that the app's own thread may have started by then, and now and then that fails.
    /// </remarks>
    /// <param name="app">The app.</param>
    /// <param name="configure">How the socket is to be: with TLS, for example.</param>
    /// <returns>The address.</returns>
    public static Uri StartOnSocket<TApp>(this WebApplicationFactory<TApp> app, Action<ListenOptions>? configure = null)
        where TApp : class
    {
        app.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => configure?.Invoke(listen)));
        app.StartServer();
        return app.ClientOptions.BaseAddress;
    }
}
