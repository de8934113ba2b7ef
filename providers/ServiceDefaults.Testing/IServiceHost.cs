using Contracts.Providers.Databases;
using Contracts.Testing.Logs;

namespace ServiceDefaults.Testing;

/// <summary>A service in a test, as the tests see it that every service has.</summary>
public interface IServiceHost : IAsyncDisposable
{
    TestDatabase Database { get; }

    /// <summary>What the app logged.</summary>
    LogCapture Logs { get; }

    /// <summary>The app's own services; it starts when they are first asked for.</summary>
    IServiceProvider Services { get; }

    HttpClient CreateClient();

    /// <summary>A request that the app has to ask its database about, from somebody who may ask it.</summary>
    HttpRequestMessage Question();
}
