using Microsoft.AspNetCore.Routing;
using PactBroker.Access;
using PactBroker.Http;
using PactBroker.Storage.Sqlite;

namespace PactBroker.Tests.Access;

/// <summary>A method of a route of the real table, and whom it is open to.</summary>
internal sealed record RouteRow(string Method, string Pattern, AccessRule? Rule)
{
    /// <summary>An address of it. No such thing is there: who may ask is decided before it is looked for.</summary>
    public string Path => string.Join('/', Pattern.Split('/').Select(part => part.StartsWith('{') ? "nothing" : part));

    public string Body => Method is "GET" or "DELETE" or "OPTIONS" or "HEAD" ? "" : "{}";

    public override string ToString() => $"{Method} {Pattern}";

    public static async Task<IReadOnlyList<RouteRow>> ReadAllAsync()
    {
        await using var storage = SqliteStorage.OpenInMemory(TimeProvider.System);
        await using var app = BrokerApplication.Build(new BrokerOptions(), new BrokerServices(storage, new BrokerSettings()));
        return [.. from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
            select new RouteRow(method, endpoint.RoutePattern.RawText!, endpoint.Metadata.GetMetadata<AccessRule>())];
    }
}
