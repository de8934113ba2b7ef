using PactBroker;
using PactBroker.Client;

namespace Contracts.Cli.Tests.Support;

/// <summary>A real broker in this process, a client of it, and a shell that talks to it.</summary>
internal sealed class RunningSystem : IAsyncDisposable
{
    private readonly RunningBroker _broker;

    private RunningSystem(RunningBroker broker)
    {
        _broker = broker;
        Client = new BrokerClient(new BrokerClientOptions { BaseAddress = broker.BaseAddress });
        Shell = new CommandLine().WithBroker(broker.BaseAddress);
    }

    public Uri Address => _broker.BaseAddress;

    public BrokerClient Client { get; }

    public CommandLine Shell { get; }

    public static async Task<RunningSystem> StartAsync(BrokerOptions? options = null) =>
        new(await BrokerHost.StartAsync(options ?? new BrokerOptions(), TestContext.Current.CancellationToken));

    public Task<CommandResult> RunAsync(params string[] args) => Shell.RunAsync(args);

    public async Task PublishAsync(PactText pact, string version, string branch = "main")
    {
        var path = pact.WriteTo(Shell.Folder);
        (await RunAsync("publish", path, "--consumer-app-version", version, "--branch", branch)).Expect(0);
    }

    /// <summary>Has a provider verified that gives this body, and publishes what is found. Without a branch no contract is pending.</summary>
    public async Task<CommandResult> VerifyAsync(PactText pact, string version, object body, string branch = "main")
    {
        await using var provider = await TestDoubles.WebDouble.AlwaysAsync(200, System.Text.Json.JsonSerializer.Serialize(body), "application/json");
        return await RunAsync(
            "verify", "--provider", pact.Provider, "--provider-base-url", provider.Address.ToString(),
            "--publish", "--provider-version", version, "--provider-branch", branch, "--build-url", "http://ci.example.org/7");
    }

    /// <summary>A text without the address, which is another one each time.</summary>
    public string Settled(string text) => text.Replace(Address.ToString(), "http://broker/", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        Shell.Dispose();
        Client.Dispose();
        await _broker.DisposeAsync();
    }
}
