using Contracts.Engine.Documents;
using Contracts.Providers;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Inventory.Verification.Hosting;

namespace Inventory.Verification;

/// <summary>The messages of Inventory as verifiers of other languages ask for them: by their descriptions, at a URL, with their states at another.</summary>
public sealed class MessagesOverHttp
{
    [Fact]
    public async Task Are_those_that_are_found_in_this_process()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var inventory = await InventoryHost.StartReachableAsync(cancellationToken);

        var report = await new PactVerifier("Inventory")
            .WithMessageEndpoint(inventory.MessageAddress)
            .WithProviderStateUrl(inventory.StateChangeAddress)
            .WithSource(DirectorySource.Nearest(AppContext.BaseDirectory) ?? throw new InvalidOperationException("There is no folder contracts/pacts above the tests."))
            .WithFilter(description: $"^({InventoryMessages.StockChanged}|{InventoryMessages.StockAsked})$")
            .WithBuild(new ProviderBuild())
            .VerifyAsync(cancellationToken);

        report.EnsureSuccess();
        report.Contracts.SelectMany(contract => contract.Interactions).Select(result => result.Interaction.GetType()).Should().Contain([typeof(AsynchronousMessage), typeof(SynchronousMessage)]);
    }
}
