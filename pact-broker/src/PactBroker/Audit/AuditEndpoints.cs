using System.Globalization;
using PactBroker.Access;
using PactBroker.Http;

namespace PactBroker.Audit;

/// <summary>The log of changes, for whoever may look at it. Nobody changes it.</summary>
internal static class AuditEndpoints
{
    private const int UsualSize = 100;
    private const int LargestSize = 1000;

    public static AccessRule Rule { get; } = new(Permissions.Audit);

    public static void Map(RouteTable routes)
    {
        routes.Resource("/audit").Get(Rule, ListAsync);
        routes.Resource("/audit/{change}").Get(Rule, ShowAsync);
    }

    private static async Task<Answer> ListAsync(BrokerRequest request)
    {
        var (filter, size) = (AuditFilter.Of(request), Size(request));
        var rows = await request.ReadAsync(session => session.ListAuditAsync(filter, size + 1));
        var shown = rows.Take(size).ToList();
        var next = rows.Count > size ? request.Links.Audit + AuditFilter.QueryBefore(request, shown[^1].Id, size) : null;
        return Answer.Ok(AuditDocument.WriteList(shown, request.Links.Audit + request.Context.Request.QueryString, next, request.Links));
    }

    private static async Task<Answer> ShowAsync(BrokerRequest request) =>
        long.TryParse(request["change"], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? Answer.Ok(AuditDocument.Write(await request.ReadAsync(session => session.GetAuditAsync(id)), request.Links))
            : throw RefusalException.NotFound();

    private static int Size(BrokerRequest request) => request.Parameter("size") is not { } text ? UsualSize
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= 1 and <= LargestSize ? size
        : throw RefusalException.Invalid("size", $"must be a number from 1 to {LargestSize}");
}
