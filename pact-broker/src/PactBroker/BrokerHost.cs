using PactBroker.Access;
using PactBroker.Cleaning;
using PactBroker.Hosting;
using PactBroker.Http;
using PactBroker.Secrets;
using PactBroker.Storage;
using PactBroker.Webhooks.Definitions;
using PactBroker.Webhooks.Deliveries;

namespace PactBroker;

/// <summary>Starts brokers, in this process.</summary>
public static class BrokerHost
{
    /// <exception cref="BrokerStartException">The database or the address cannot be used.</exception>
    public static async Task<RunningBroker> StartAsync(BrokerOptions options, CancellationToken cancellationToken = default)
    {
        var storage = await OpenAsync(options, cancellationToken);
        var services = new BrokerServices(storage, options.Settings, options.Time);
        var app = BrokerApplication.Build(options, services);
        var telemetry = Telemetry.Start(options.Telemetry, options.Settings.Version);
        try
        {
            await storage.WriteAsync(session => services.Secrets.SealAllAsync(session, options.Secrets), cancellationToken);
            await app.StartAsync(cancellationToken);
            var cleaning = CleaningSchedule.Start(storage, options, app.Services.GetRequiredService<ILogger<CleaningSchedule>>());
            var deliveries = DeliveryWorker.Start(services, options, app.Services.GetRequiredService<ILogger<DeliveryWorker>>());
            return new RunningBroker(app, services, deliveries, cleaning, telemetry) { AccessNotice = AccessNotice.Of(options), SecretNotice = SecretNotice.Of(options) };
        }
        catch (Exception failure)
        {
            await app.DisposeAsync();
            telemetry?.Dispose();
            services.Dispose();
            await storage.DisposeAsync();
            if (failure is System.Data.Common.DbException or StorageUnavailableException)
            {
                throw BrokerStartException.NoDatabase(options.Database, failure);
            }

            if (failure is IOException)
            {
                throw BrokerStartException.NotListening(options.Url, failure);
            }

            throw;
        }
    }

    private static async Task<IBrokerStorage> OpenAsync(BrokerOptions options, CancellationToken cancellationToken)
    {
        IBrokerStorage? storage = null;
        try
        {
            storage = options.Database.Open(options.Time);
            await storage.WriteAsync(Environments.EnvironmentSeed.PlantAsync, cancellationToken);
            return storage;
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or StorageUnavailableException)
        {
            if (storage is not null)
            {
                await storage.DisposeAsync();
            }

            throw BrokerStartException.NoDatabase(options.Database, failure);
        }
    }
}
