using Interop.Tests.Tools;
using PactBroker;

namespace Interop.Tests.Brokers;

/// <summary>Our broker and the commands of the Pact CLI on it.</summary>
internal sealed class BrokerCommands : IAsyncDisposable
{
    private readonly RunningBroker _broker;

    private BrokerCommands(RunningBroker broker)
    {
        _broker = broker;
        Http = new HttpClient { BaseAddress = broker.BaseAddress };
        Folder = Directory.CreateTempSubdirectory("interop-").FullName;
    }

    public Uri Address => _broker.BaseAddress;

    public HttpClient Http { get; }

    /// <summary>For files of the test; gone afterwards.</summary>
    public string Folder { get; }

    public static async Task<BrokerCommands> StartAsync() => new(await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken));

    /// <summary>`pact broker …`.</summary>
    public Task<ToolResult> RunAsync(string command, params string[] arguments) =>
        Tool.PactAsync(["broker", command, .. arguments, "--broker-base-url", Address.ToString()]);

    public async Task PublishAsync(string pactFile, string version, string branch = "main") =>
        (await RunAsync("publish", pactFile, "--consumer-app-version", version, "--branch", branch)).ShouldExitWith(0).All.Should().NotContain("Warning");

    public async Task<ToolResult> CanIDeployAsync(string pacticipant, string version, string environment) =>
        await RunAsync("can-i-deploy", "--pacticipant", pacticipant, "--version", version, "--to-environment", environment);

    public async Task RecordDeploymentAsync(string pacticipant, string version, string environment) =>
        (await RunAsync("record-deployment", "--pacticipant", pacticipant, "--version", version, "--environment", environment)).ShouldExitWith(0);

    /// <summary>`pact verifier` on what the broker says that this provider has to keep; publishes the results.</summary>
    public Task<ToolResult> VerifyAsync(string provider, Uri address, Uri stateChangeAddress, string version, string branch = "main", params string[] more) => Tool.PactAsync(
    [
        "verifier", "--broker-url", Address.ToString(), "--provider-name", provider,
        "--hostname", address.Host, "--port", $"{address.Port}", "--state-change-url", stateChangeAddress.ToString(),
        "--publish", "--provider-version", version, "--provider-branch", branch, "--no-colour", .. more,
    ]);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _broker.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
