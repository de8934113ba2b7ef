using System.Text.Json.Nodes;
using PactBroker.Audit;
using PactBroker.Tests.Catalogue;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Audit;

/// <summary>What is done on every endpoint, and what the log says of it.</summary>
public sealed class LoggingEveryChange
{
    public static TheoryData<string> Databases => [.. TestDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_done_is_logged_once_and_what_was_not_is_not(string database)
    {
        await using var own = await TestDatabase.CreateAsync(database);
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Database = own.Database }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);
        var values = await SeededCatalogue.SeedAsync(talk);
        var (routes, names) = (await EveryEndpoint.RoutesAsync(), ActionCatalogue.Routes.ToHashSet());
        var (seen, wrong, done) = ((await SinceAsync(talk, 0))[0]["id"]!.GetValue<long>(), new List<string>(), 0);
        foreach (var row in EndpointRow.ReadAll())
        {
            var reply = await EveryEndpoint.AskAsync(talk, row, values);
            // A branch as older clients write it.
            var route = EveryEndpoint.RouteOf(row with { Path = row.Path.Replace("feat/x", "feat%2Fx", StringComparison.Ordinal) }, routes) ?? "";
            var expected = names.Contains((row.Verb, route)) && reply.Status < 300 && !ChangesNothing(row, reply) ? ActionCatalogue.NameOf(row.Verb, route) : null;
            var since = await SinceAsync(talk, seen);
            var logged = since.Select(change => change["action"]!.ToString()).ToList();
            if (!logged.SequenceEqual(expected is null ? [] : [expected]))
            {
                wrong.Add($"{row.Line}: {reply.Status}, logged as [{string.Join(", ", logged)}] and not as [{expected}]");
            }

            (seen, done) = (since.Count > 0 ? since[0]["id"]!.GetValue<long>() : seen, expected is null ? done : done + 1);
        }

        wrong.Should().BeEmpty();
        done.Should().BeGreaterThan(50);
    }

    // A plan of what cleaning would do, and the answer that a version cannot be deployed and gets no place.
    private static bool ChangesNothing(EndpointRow row, Talk.Reply reply) =>
        row.Line.Contains("dryRun", StringComparison.Ordinal) || (row.Path.EndsWith("/reservation", StringComparison.Ordinal) && reply.Status == 200);

    // One request changes one thing: of more, the newest tell enough.
    private static async Task<IReadOnlyList<JsonNode>> SinceAsync(Talk talk, long id) =>
        [.. (await talk.GetAsync("/audit?size=5")).Json["_embedded"]!["changes"]!.AsArray().Select(change => change!).Where(change => change["id"]!.GetValue<long>() > id)];
}
