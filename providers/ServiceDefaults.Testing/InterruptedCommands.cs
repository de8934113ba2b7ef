using System.Data.Common;
using Contracts.Consumers.Behavior;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceDefaults.Testing;

/// <summary>At each statement that EF Core sends to a real SQLite, a schedule of deliveries may pause, stop or fail the handler: before it, and when it is done.</summary>
public sealed class InterruptedCommands : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await DeliveryPoint.ReachAsync($"before {command.CommandText}");
        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        await DeliveryPoint.ReachAsync($"after {command.CommandText}");
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await DeliveryPoint.ReachAsync($"before {command.CommandText}");
        return result;
    }

    public override async ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        await DeliveryPoint.ReachAsync($"after {command.CommandText}");
        return result;
    }
}
