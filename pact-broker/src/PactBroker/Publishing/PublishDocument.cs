using System.Text.Json.Nodes;
using PactBroker.Http;
using PactBroker.Links;

namespace PactBroker.Publishing;

internal static class PublishDocument
{
    public static JsonObject Write(PublishRequest request, IReadOnlyList<Notice> notices, BrokerLinks links) => Write(
        (request.Pacticipant, request.Version),
        request.Tags,
        notices,
        ("pb:contracts", Hal.Array(request.Contracts.Select(contract =>
            Hal.Link(links.Pact(contract.Provider, contract.Consumer, contract.Version), "Pact", $"Pact between {contract.Consumer} ({contract.Version}) and {contract.Provider}")))),
        links);

    public static JsonObject Write(
        (string Pacticipant, string Number) named, IReadOnlyList<string> tags, IReadOnlyList<Notice> notices, (string Relation, JsonNode Links) published, BrokerLinks links)
    {
        var version = links.Version(named.Pacticipant, named.Number);
        return new JsonObject
        {
            ["notices"] = Hal.Array(notices.Select(notice => notice.ToJson())),
            ["logs"] = Hal.Array(notices.Select(notice => notice.ToLog())),
            ["_embedded"] = new JsonObject
            {
                ["pacticipant"] = new JsonObject { ["name"] = named.Pacticipant, ["_links"] = Self(Hal.Link(links.Pacticipant(named.Pacticipant))) },
                // One client wants a name and a title here, or warns that it cannot show the notices.
                ["version"] = new JsonObject { ["number"] = named.Number, ["_links"] = Self(Hal.Link(version, "Version", named.Number)) },
            },
            ["_links"] = new JsonObject
            {
                ["pb:pacticipant"] = Hal.Link(links.Pacticipant(named.Pacticipant), "Pacticipant", named.Pacticipant),
                ["pb:pacticipant-version"] = Hal.Link(version, "Pacticipant version", named.Number),
                // An array even if it is empty: one client warns otherwise.
                ["pb:pacticipant-version-tags"] = Hal.Array(tags.Select(tag => Hal.Link(links.Tag(named.Pacticipant, named.Number, tag), "Tag", tag))),
                [published.Relation] = published.Links,
            },
        };
    }

    public static RefusalException Refuse(IReadOnlyList<PublicationConflict> conflicts) => new(new Answer(StatusCodes.Status409Conflict, new JsonObject
    {
        ["notices"] = Hal.Array(conflicts.SelectMany(Notices).Select(notice => notice.ToJson())),
        ["errors"] = new JsonObject { ["contracts"] = Hal.Array(conflicts.Select(conflict => JsonValue.Create(conflict.Error))) },
    })
    { ContentType = MediaTypes.Json });

    private static IEnumerable<Notice> Notices(PublicationConflict conflict)
    {
        yield return new Notice("error", conflict.Error);
        if (conflict.Difference is not null)
        {
            yield return new Notice("info", conflict.Difference);
        }
    }

    private static JsonObject Self(JsonObject link) => new() { ["self"] = link };
}
