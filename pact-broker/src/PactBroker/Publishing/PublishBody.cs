using System.Text.Json.Nodes;
using PactBroker.Http;

namespace PactBroker.Publishing;

/// <summary>Reads what is to be published and reports everything that is wrong with it.</summary>
internal static class PublishBody
{
    public static PublishRequest Read(JsonObject json)
    {
        var body = new BodyReader(json, new ValidationErrors());
        var pacticipant = body.RequiredName("pacticipantName");
        var version = body.RequiredName("pacticipantVersionNumber");
        var branch = Branch(body);
        var tags = Tags(body);
        var buildUrl = body.Text("buildUrl");
        var items = Items(body);
        var contracts = items.Where(item => !EventReader.Reads(item.Node)).Select(item => new ContractReader(item.Node, item.Index, body.Errors).Read(pacticipant, version)).ToList();
        var events = items.Where(item => EventReader.Reads(item.Node)).Select(item => EventReader.Read((JsonObject)item.Node!, item.Index, pacticipant, body.Errors)).ToList();
        body.Errors.ThrowIfAny();
        return new PublishRequest(pacticipant, version, branch, tags, buildUrl, [.. contracts.OfType<ContractPublication>()], [.. events.OfType<EventPublication>()]);
    }

    public static string? Branch(BodyReader body)
    {
        var branch = body.Name("branch");
        if (branch is not null && string.IsNullOrWhiteSpace(branch))
        {
            body.Errors.Add("branch", "cannot be blank");
        }

        return branch;
    }

    public static IReadOnlyList<string> Tags(BodyReader body)
    {
        if (body["tags"] is null)
        {
            return [];
        }

        if (body["tags"] is not JsonArray items)
        {
            body.Errors.Add("tags", "must be an array");
            return [];
        }

        var tags = new List<string>();
        for (var i = 0; i < items.Count; i++)
        {
            var text = items[i] is JsonValue value && value.TryGetValue<string>(out var tag) ? tag : "";
            if ((text.Length == 0 ? "must be filled" : NameRule.Problem(text)) is { } problem)
            {
                body.Errors.Add("tags", $"{problem} (at index {i})");
            }

            tags.Add(text);
        }

        return [.. tags.Distinct()];
    }

    private static List<(JsonNode? Node, int Index)> Items(BodyReader body)
    {
        switch (body["contracts"])
        {
            case null:
                body.Errors.Add("contracts", body.Has("contracts") ? "must be an array" : "is missing");
                return [];
            case JsonArray { Count: > 0 } items:
                return [.. items.Select((item, i) => (item, i))];
            default:
                body.Errors.Add("contracts", body["contracts"] is JsonArray ? "must be filled" : "must be an array");
                return [];
        }
    }
}
