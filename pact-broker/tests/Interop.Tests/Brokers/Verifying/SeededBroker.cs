using Interop.Tests.Providers;
using Interop.Tests.Tools;

namespace Interop.Tests.Brokers.Verifying;

/// <summary>
/// A broker with pacts that a selector could mean, and their provider. The interaction of a pact is called as the version that published it, so that
/// what a verifier shows tells which pacts it got.
/// </summary>
public abstract class SeededBroker(string database) : IAsyncLifetime
{
    private BrokerCommands? _broker;
    private OrdersProvider? _provider;

    public static IReadOnlyList<string> Versions { get; } = ["web-main", "web-feature", "web-dev-1", "web-dev-2", "web-deployed", "web-released", "shop-main", "web-newest"];

    public async ValueTask InitializeAsync()
    {
        _broker = await BrokerCommands.StartAsync(database);
        _provider = await OrdersProvider.StartAsync();
        await PublishAsync("Web", "web-main", "--branch", "main");
        await PublishAsync("Web", "web-feature", "--branch", "feat/x");
        await PublishAsync("Web", "web-dev-1", "--branch", "dev-1", "--tag", "dev");
        await PublishAsync("Web", "web-dev-2", "--branch", "dev-2", "--tag", "dev");
        await PublishAsync("Web", "web-deployed", "--branch", "older");
        await RunAsync("record-deployment", "--pacticipant", "Web", "--version", "web-deployed", "--environment", "production");
        await PublishAsync("Web", "web-released", "--branch", "older");
        await RunAsync("record-release", "--pacticipant", "Web", "--version", "web-released", "--environment", "test");
        await PublishAsync("Shop", "shop-main", "--branch", "main");
        await PublishAsync("Web", "web-newest", "--branch", "newer");
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider is not null)
            await _provider.DisposeAsync();
        if (_broker is not null)
            await _broker.DisposeAsync();
    }

    /// <summary>`pact verifier` on this broker, without publishing; which pacts it was given.</summary>
    internal async Task<IEnumerable<string>> VersionsForAsync(params string[] arguments)
    {
        var verified = await Tool.PactAsync(
        [
            "verifier", "--broker-url", _broker!.Address.ToString(), "--provider-name", "Orders", "--hostname", _provider!.Address.Host, "--port", $"{_provider.Address.Port}",
            "--state-change-url", _provider.StateChangeAddress.ToString(), "--no-colour", .. arguments,
        ]);
        verified.ShouldExitWith(0);
        return Versions.Where(version => verified.All.Contains($"a search of {version}", StringComparison.Ordinal));
    }

    private async Task PublishAsync(string consumer, string version, params string[] more)
    {
        var file = SmallPact.Write(Path.Combine(_broker!.Folder, "small.json"), consumer, "Orders", description: $"a search of {version}");
        await RunAsync("publish", [file, "--consumer-app-version", version, .. more]);
    }

    private async Task RunAsync(string command, params string[] arguments) => (await _broker!.RunAsync(command, arguments)).ShouldExitWith(0);

    public sealed class OnSqlite() : SeededBroker("SQLite");

    public sealed class OnPostgreSql() : SeededBroker("PostgreSQL");
}
