using System.Net.Http.Json;
using Contracts.Databases;
using Contracts.Engine.Matching;
using Contracts.Messaging;
using Contracts.Providers;
using Contracts.Providers.Messages;
using Contracts.Providers.Results;
using Contracts.Servers;
using Inventory.Api.Events;
using ServiceDefaults.Testing;

namespace Inventory.Verification;

/// <summary>
/// Messages only, and as they leave a real RabbitMQ: somebody reserves, the app publishes, the message is taken from a queue; somebody asks, and the answer comes back from there. It
/// fails the build; the broker hears of the other run.
/// </summary>
public sealed class InventoryOnRabbitMq() : InventoryProvider(new SqliteTestDatabase { Baseline = InventoryBaseline.FillAsync })
{
    private readonly string _scope = $"inventory-{Guid.NewGuid():N}";
    private readonly RabbitMqCapture _capture = new(RabbitMqServer.FindAsync, new QueueBinding(StockChanged.Exchange, "stock.#")) { TimeLimit = TimeSpan.FromMinutes(1) };

    protected override PactVerifier Verifier => base.Verifier
        .WithMessageCapture(_capture)
        // Somebody has to reserve, and of nothing nobody can.
        .WithFilter(description: $"^({InventoryMessages.StockChanged}|{InventoryMessages.StockAsked})$", providerState: "has [1-9][0-9]* in stock$")
        .WithMessages(messages => messages.Add(InventoryMessages.StockChanged, PublishedAsync).Add(InventoryMessages.StockAsked, AnsweredAsync));

    protected override ProviderBuild Build => base.Build with { Version = null };

    protected override async ValueTask StartAsync(CancellationToken cancellationToken) => ConnectTo(await TestServers.RabbitMqOrSkipAsync(), _scope);

    protected override async ValueTask StopAsync()
    {
        await _capture.DisposeAsync();
        await base.StopAsync();
    }

    private async Task<ProducedMessage> PublishedAsync(CancellationToken cancellationToken)
    {
        using var client = CreateClient();
        var message = await _capture.AfterAsync(
            async () =>
            {
                using var reserved = await client.PostAsJsonAsync("/reservations", new { lines = new[] { new { sku = "chair-oak", quantity = 1 } } }, cancellationToken);
                reserved.EnsureSuccessStatusCode();
            },
            AwaitedMessage.On("stock.*").Where("about chair-oak", message => message.Json.GetProperty("sku").GetString() == "chair-oak"),
            cancellationToken);
        return message.ToProducedMessage();
    }

    private async Task<ProducedMessage> AnsweredAsync(ActualMessage question, CancellationToken cancellationToken)
    {
        var queue = $"{_scope}.{InventoryMessages.QueueOf(question)}";
        await TestServers.EnsureQueueForQuestionsAsync(await TestServers.RabbitMqOrSkipAsync(), queue);
        return (await _capture.AskAsync(queue, question, cancellationToken)).ToProducedMessage();
    }
}
