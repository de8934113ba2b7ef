using System.Diagnostics.Tracing;
using Contracts.Providers.States;
using Contracts.Tests.Providers.Apps;

namespace Contracts.Tests.Providers.Hosting;

/// <summary>Alone in the process, so that what the socket layer reports is this verification's.</summary>
[CollectionDefinition(nameof(NoSocketInMemory), DisableParallelization = true)]
public sealed class AloneOnTheSocketLayer;

[Collection(nameof(NoSocketInMemory))]
public sealed class NoSocketInMemory
{
    [Fact]
    [Trait("row", "S1-011"), Trait("row", "S1-018"), Trait("row", "S1-029")]
    public async Task A_verification_in_memory_on_a_real_database_connects_to_nothing()
    {
        (await ConnectsOfAsync(Hosted.InMemory)).Should().BeEmpty();
        (await ConnectsOfAsync(Hosted.Kestrel)).Should().NotBeEmpty("otherwise the listener hears nothing at all");
    }

    private static async Task<IReadOnlyList<string>> ConnectsOfAsync(Hosted hosted)
    {
        using var sockets = new SocketConnects();
        await using var app = await CatalogApp.StartAsync(hosted);
        var report = await Some.Verifier(Some.Get("/products/42", states: "product 42 has 3 in stock").Expecting("""{"sku":"42","name":"Lamp","quantity":3}"""))
            .WithHttpEndpoint(app.Endpoint)
            .WithProviderStates(ProviderStates.None.Add("product {sku} has {quantity} in stock", (string sku, int quantity) => app.Database.Put(sku, "Lamp", quantity)))
            .VerifyAsync(TestContext.Current.CancellationToken);

        report.EnsureSuccess();
        return sockets.Seen;
    }

    private sealed class SocketConnects : EventListener
    {
        private readonly List<string> _seen = [];

        public IReadOnlyList<string> Seen
        {
            get
            {
                lock (_seen)
                    return [.. _seen];
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "System.Net.Sockets")
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            // The base class reports sources while it is constructed, before the list exists.
            if (eventData.EventName != "ConnectStart" || _seen is null)
                return;
            lock (_seen)
                _seen.Add($"{eventData.EventName} {string.Join(' ', eventData.Payload ?? [])}");
        }
    }
}
