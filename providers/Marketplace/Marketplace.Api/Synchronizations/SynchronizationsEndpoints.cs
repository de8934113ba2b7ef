using Marketplace.Sync.Synchronizing;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Tokens;

namespace Marketplace.Api.Synchronizations;

internal static class SynchronizationsEndpoints
{
    public static void MapSynchronizations(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/synchronizations", PostAsync).RequireStaff();

    /// <summary>Brings the outside marketplace up to date now. A second time there is nothing to do.</summary>
    private static async Task<Ok<SynchronizationResult>> PostAsync(Synchronization synchronization, CancellationToken cancellationToken) =>
        TypedResults.Ok(await synchronization.RunAsync(cancellationToken));
}
