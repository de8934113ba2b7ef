using PactBroker;

namespace ServiceDefaults.Testing;

/// <summary>
/// The schema registry of a test run: the real one, on a socket. Tests of a service whose events are Avro say
/// <c>[assembly: AssemblyFixture(typeof(TestSchemaRegistry))]</c>.
/// </summary>
public sealed class TestSchemaRegistry : IAsyncLifetime
{
    private static RunningBroker? _running;

    /// <summary>Where it is.</summary>
    public static Uri Address => _running?.BaseAddress ?? throw new InvalidOperationException($"Nobody started it: say [assembly: AssemblyFixture(typeof({nameof(TestSchemaRegistry)}))].");

    public async ValueTask InitializeAsync() => _running = await BrokerHost.StartAsync(new BrokerOptions());

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
            await _running.DisposeAsync();
    }
}
