using Microsoft.AspNetCore.Routing;
using PactBroker.Http;
using PactBroker.Pages;
using PactBroker.Storage.Sqlite;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Catalogue;

/// <summary>Each endpoint answers as endpoints.cases says, and that table has all of them.</summary>
public sealed class EveryEndpoint
{
    // Another protocol, and resources of events: both have tests of their own.
    private static readonly string[] Elsewhere = ["/registry/", "/events/"];

    // There is one where a contract breaks another; FormsOfPages opens it.
    private const string WhereSomethingBreaks = "/approvals/{approval}";

    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task It_answers_as_the_table_says(string database)
    {
        await using var own = await TestDatabase.CreateAsync(database);
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = own.Database }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var values = await SeededCatalogue.SeedAsync(talk);
        var wrong = new List<string>();
        foreach (var row in EndpointRow.ReadAll())
        {
            var reply = await AskAsync(talk, row, values);
            if ((reply.Status, reply.MediaType) != (row.Status, row.Type))
            {
                wrong.Add($"{row.Line}, and not {reply.Status} {reply.MediaType} {reply.Text}");
            }
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public async Task The_table_has_every_method_of_every_resource()
    {
        var routes = await RoutesAsync();
        var rows = EndpointRow.ReadAll();
        routes.Should().HaveCountGreaterThan(100);

        var shown = rows.Select(row => (row.Verb, Pattern: RouteOf(row, routes))).ToHashSet();
        routes.Where(route => !shown.Contains(route)).Should().BeEmpty("each needs a row in endpoints.cases");
    }

    [Fact]
    public async Task The_table_has_every_page()
    {
        var routes = await RoutesAsync();
        var shown = EndpointRow.ReadAll().Where(row => row is { Accept: "text/html", Status: 200, Type: "text/html" }).Select(row => RouteOf(row, routes)).ToHashSet();

        PageCatalogue.Pages.Should().NotBeEmpty();
        PageCatalogue.Pages.Where(page => !shown.Contains(page.Path) && !IsElsewhere(page.Path) && page.Path != WhereSomethingBreaks).Should().BeEmpty("each needs a row in endpoints.cases");
    }

    internal static Task<Talk.Reply> AskAsync(Talk talk, EndpointRow row, IReadOnlyDictionary<string, string> values)
    {
        var path = values.Aggregate(row.Path, (text, value) => text.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
        List<(string, string)> headers = row.Method == "MERGE" ? [("Content-Type", "application/merge-patch+json")] : [];
        if (row.Accept is not null)
        {
            headers.Add(("Accept", row.Accept));
        }

        return talk.SendAsync(row.Verb, path, row.Body, [.. headers]);
    }

    internal static async Task<IReadOnlyList<(string Method, string Pattern)>> RoutesAsync()
    {
        await using var storage = SqliteStorage.OpenInMemory(TimeProvider.System);
        await using var app = BrokerApplication.Build(new BrokerOptions(), new BrokerServices(storage, new BrokerSettings()));
        return [.. from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
            where method is not ("OPTIONS" or "HEAD") && !IsElsewhere(endpoint.RoutePattern.RawText!)
            select (method, endpoint.RoutePattern.RawText!)];
    }

    private static bool IsElsewhere(string path) => Elsewhere.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal));

    // As routing decides: of the patterns that fit, the one whose words come first.
    internal static string? RouteOf(EndpointRow row, IEnumerable<(string Method, string Pattern)> routes)
    {
        var segments = row.Path.Split('?')[0].Split('/');
        return routes.Where(route => route.Method == row.Verb && Fits(route.Pattern.Split('/'), segments))
            .Select(route => route.Pattern)
            .OrderBy(pattern => string.Concat(pattern.Split('/').Select(part => part.StartsWith('{') ? '1' : '0')), StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static bool Fits(string[] pattern, string[] segments) =>
        pattern.Length == segments.Length && pattern.Zip(segments).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
}
