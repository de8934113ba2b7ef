using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Events;

internal static class EventDocument
{
    public static JsonObject Write(EventContractRow contract, BrokerLinks links)
    {
        var json = (JsonObject)JsonNode.Parse(contract.Document)!;
        var self = links.EventContract(contract.Event, contract.Role, contract.Application, contract.Hash);
        json["_links"] = new JsonObject
        {
            ["self"] = Hal.Link(self, "Event contract", $"{contract.Application}, {contract.Role} of {contract.Event}"),
            ["pb:pacticipant"] = Hal.Link(links.Pacticipant(contract.Application), "Pacticipant", contract.Application),
        };
        return json;
    }

    public static JsonObject WriteList(IReadOnlyList<EventContractRow> contracts, BrokerLinks links, string self) => new()
    {
        ["_embedded"] = new JsonObject { ["events"] = Hal.Array(contracts.Select(contract => Write(contract, links))) },
        ["_links"] = new JsonObject { ["self"] = Hal.Link(self, "Events") },
    };

    /// <summary>One entry for each content, with every reason why it counts.</summary>
    public static JsonObject WriteReaders(IReadOnlyList<ReaderRow> readers, IReadOnlySet<long> read, BrokerLinks links) => new()
    {
        ["_embedded"] = new JsonObject
        {
            ["readers"] = Hal.Array(readers.GroupBy(reader => (reader.ContentId, reader.VersionNumber)).Select(group => new JsonObject
            {
                ["version"] = group.Key.VersionNumber,
                ["shortDescription"] = string.Join(", ", group.OrderBy(reader => reader.Environment is null).ThenBy(reader => reader.Environment, StringComparer.Ordinal).Select(reader => reader.Why).Distinct()),
                ["pending"] = !read.Contains(group.Key.ContentId),
                ["contract"] = JsonNode.Parse(group.First().Document),
                ["_links"] = new JsonObject
                {
                    ["self"] = Hal.Link(links.EventContract(group.First().Event, "reader", group.First().Application, group.First().Hash), "Event contract"),
                    ["pb:publish-event-results"] = Hal.Link(links.EventResults(group.First().Event, group.First().Application, group.First().Hash), "Publish results"),
                },
            })),
        },
    };

    public static JsonObject Write(EventContractRow contract, EventResultRow result, BrokerLinks links) => new JsonObject
    {
        ["writer"] = result.Writer,
        ["writerVersion"] = result.WriterVersion,
        ["success"] = result.Success,
        ["replayedAt"] = Hal.Instant(result.ValidFrom),
        ["problems"] = (result.TestResults is null ? null : JsonNode.Parse(result.TestResults)?["problems"]?.DeepClone()) ?? new JsonArray(),
    }
    .With("buildUrl", result.BuildUrl)
    .With("_links", new JsonObject
    {
        ["self"] = Hal.Link(links.EventResult(contract.Event, contract.Application, contract.Hash, result.Id), "Event result"),
        ["pb:event-contract"] = Hal.Link(links.EventContract(contract.Event, contract.Role, contract.Application, contract.Hash), "Event contract"),
    });
}
