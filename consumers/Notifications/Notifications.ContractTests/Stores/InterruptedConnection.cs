using Contracts.Consumers.Behavior;
using Microsoft.Data.Sqlite;

namespace Notifications.ContractTests.Stores;

/// <summary>A connection to a real SQLite at each of whose statements a schedule of deliveries may pause, stop or fail the handler: before it, and when it is done.</summary>
public sealed class InterruptedConnection(string connectionString) : SqliteConnection(connectionString)
{
    public override SqliteCommand CreateCommand() => new InterruptedCommand { Connection = this, Transaction = Transaction };

    private sealed class InterruptedCommand : SqliteCommand
    {
        public override async Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken)
        {
            await DeliveryPoint.ReachAsync($"before {CommandText}");
            var rows = await base.ExecuteNonQueryAsync(cancellationToken);
            await DeliveryPoint.ReachAsync($"after {CommandText}");
            return rows;
        }
    }
}
