using System.Text.Json.Nodes;
using PactBroker.Domain.Events;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Events;

/// <summary>What a row of the matrix says of an event, beside what rows of pacts say.</summary>
internal static class EventJson
{
    public static JsonObject Write(EventRow row, BrokerLinks links)
    {
        var json = new JsonObject
        {
            ["name"] = row.Reader.Event,
            ["verdict"] = row.Verdict switch { EventVerdict.Readable => "readable", EventVerdict.Unreadable => "unreadable", _ => "undecided" },
            ["problems"] = row.Verdict is EventVerdict.Unreadable no ? Hal.Array(no.Problems.Select(Problem)) : [],
        };
        return json
            .With("undecided", (row.Verdict as EventVerdict.Undecided)?.Reason)
            .With("replay", row.Replay is { } replay ? Replay(row, replay, links) : null)
            .With("_links", new JsonObject
            {
                ["reader"] = Hal.Link(Contract(row.Reader, links)),
                ["writer"] = Hal.Link(Contract(row.Writer, links)),
            });
    }

    public static string Contract(EventSide side, BrokerLinks links) => links.EventContract(side.Event, side.Role == Contracts.Schemas.Events.EventRole.Reader ? "reader" : "writer", side.Application.Name.Value, side.Hash);

    private static JsonObject Problem(EventProblem problem) => new JsonObject { ["rule"] = problem.Rule, ["path"] = problem.Path, ["text"] = problem.Text }
        .With("witness", problem.Witness is not { } witness ? null : new JsonObject { ["json"] = witness.Json }
            .With("bytes", witness.Bytes)
            .With("rejection", witness.Rejection));

    private static JsonObject Replay(EventRow row, EventReplay replay, BrokerLinks links) => new()
    {
        ["success"] = replay.Success,
        ["replayedAt"] = Hal.Instant(replay.At.UtcTicks),
        ["problems"] = Hal.Array(replay.Problems.Select(problem => JsonValue.Create(problem))),
        ["_links"] = new JsonObject { ["self"] = Hal.Link(links.EventResult(row.Reader.Event, row.Reader.Application.Name.Value, row.Reader.Hash, replay.Number)) },
    };
}
