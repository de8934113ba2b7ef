using Contracts.Providers.Databases;
using Contracts.Testing.Logs;
using ServiceDefaults.Events;

namespace ServiceDefaults.Testing;

/// <summary>A service in a test, as the tests see it that every service has.</summary>
public interface IServiceHost : IAsyncDisposable
{
    TestDatabase Database { get; }

    /// <summary>What the app logged.</summary>
    LogCapture Logs { get; }

    /// <summary>The app's own services; it starts when they are first asked for.</summary>
    IServiceProvider Services { get; }

    /// <summary>What takes the app's events in place of a message broker; said before it starts.</summary>
    IEventPublisher? Publisher { get; set; }

    HttpClient CreateClient();

    /// <summary>A request that the app has to ask its database about, from somebody who may ask it.</summary>
    HttpRequestMessage Question();
}
