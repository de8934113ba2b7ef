using Contracts.Databases;
using Contracts.Providers;
using Contracts.Providers.Databases;
using Contracts.Providers.Results;
using Contracts.Providers.States;
using Contracts.Schemas.Events;
using PactBroker.Client;
using Payments.Verification.Hosting;
using ServiceDefaults.Testing;
using ServiceDefaults.Testing.Mutations;

namespace Payments.Verification;

/// <summary>Payments as its consumers meet it: the real app, in memory, on a real database; the card processor is served from its own contract.</summary>
public abstract class PaymentsProvider(TestDatabase database) : GatedProvider
{
    private const string Order = "0198c0de-0000-7000-8000-000000000009";

    private readonly PaymentsHost _app = new(database);

    protected override PactVerifier Verifier => new PactVerifier("Payments")
        .WithHttpEndpoint(() => Gate.Around(_app.Server.CreateHandler()), () => _app.Services)
        .WithDatabase(database)
        .WithAsked(AskedAs.Stub, "CardProcessor", "Users")
        .WithAsked(AskedAs.Replacement, "RabbitMQ")
        .WithProviderStates(ProviderStates.From<PaymentsStates>().AddFrom<CallerStates>().AddFrom<PaymentsEffects>())
        .WithEvents(events => events.Add(WritingEvents.PaymentCaptured.Contract, CapturedAsync, $"the payment for order {Order} is authorized over 189.92 EUR"))
        .WithBroker(BrokerVerification.FromEnvironment)
        .WithBuild(Build);

    /// <summary>The build whose results are published; one without a version publishes none.</summary>
    protected virtual ProviderBuild Build => ProviderBuild.FromEnvironment();

    protected override ValueTask StopAsync() => _app.DisposeAsync();

    /// <summary>The real event: money is taken, and this is what the app publishes.</summary>
    private async Task<EventMessage> CapturedAsync(CancellationToken cancellationToken)
    {
        using var captured = await _app.CreateClient().PostAsync($"/payments/{Order}/capture", null, cancellationToken);
        return Gate.Through(WritingEvents.Sent(await _app.Events.NextAsync(Guid.Parse(Order))));
    }
}

/// <summary>On SQLite, which is everywhere: the run whose results the broker hears.</summary>
public sealed class PaymentsOnSqlite() : PaymentsProvider(new SqliteTestDatabase());

/// <summary>On the database of production. One result per version goes to the broker, so this run only fails the build.</summary>
public sealed class PaymentsOnPostgreSql() : PaymentsProvider(new PostgreSqlTestDatabase())
{
    protected override ProviderBuild Build => base.Build with { Version = null };
}
