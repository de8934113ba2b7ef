using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Storage;

namespace PactBroker.Indexes;

internal static class IndexEndpoints
{
    public static void Map(RouteTable routes)
    {
        routes.Resource("/").Get(ShowAsync);
        routes.Resource("/diagnostic/status/heartbeat").Get(AccessRule.Heartbeat, HeartbeatAsync);
        routes.Resource("/diagnostic/status/dependencies").Get(DependenciesAsync);
        routes.Resource("/test/error").Get(FailAsync).Post(Permissions.Read, FailAsync);
    }

    private static Task<Answer> ShowAsync(BrokerRequest request) => Task.FromResult(Answer.Ok(IndexDocument.Write(request.Links)));

    private static Task<Answer> HeartbeatAsync(BrokerRequest request) =>
        Task.FromResult(Answer.Ok(DiagnosticDocument.Heartbeat(request.Links)));

    private static async Task<Answer> DependenciesAsync(BrokerRequest request)
    {
        try
        {
            await request.ReadAsync(session => session.FirstAsync<long>("SELECT 1"));
            return Answer.Ok(DiagnosticDocument.Dependencies(request.Links));
        }
        catch (Exception problem) when (problem is StorageUnavailableException or System.Data.Common.DbException)
        {
            return new Answer(StatusCodes.Status500InternalServerError, DiagnosticDocument.Dependencies(request.Links, problem.Message));
        }
    }

    /// <summary>For people who want to see whether failures reach their logs and alarms.</summary>
    private static Task<Answer> FailAsync(BrokerRequest request) => throw new InvalidOperationException($"{request.Method} /test/error fails on purpose.");
}
