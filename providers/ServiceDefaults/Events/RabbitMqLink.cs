using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace ServiceDefaults.Events;

/// <summary>A connection to RabbitMQ for those who take messages from it: another one where it is lost, none where the settings name no RabbitMQ.</summary>
internal sealed partial class RabbitMqLink(IOptions<EventSettings> settings, TimeProvider clock, ILogger<RabbitMqLink> logger)
{
    private static readonly TimeSpan UntilNextConnection = TimeSpan.FromSeconds(1);

    /// <summary>Keeps listening until it is canceled.</summary>
    /// <param name="listen">Listens until the connection is lost.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task KeepAsync(Func<IConnection, CancellationToken, Task> listen, CancellationToken cancellationToken)
    {
        while (settings.Value.RabbitMq is { } address && !cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await new ConnectionFactory { Uri = address, AutomaticRecoveryEnabled = false }.CreateConnectionAsync(cancellationToken);
                await listen(connection, cancellationToken);
            }
            catch (Exception lost) when (lost is IOException or RabbitMQClientException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                LogLost(lost);
            }

            await Task.Delay(UntilNextConnection, clock, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The message broker cannot be reached; it is tried again.")]
    private partial void LogLost(Exception exception);
}
