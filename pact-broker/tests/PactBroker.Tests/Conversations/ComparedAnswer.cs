using System.Text.Json.Nodes;

namespace PactBroker.Tests.Conversations;

/// <summary>The part of an answer that the recordings hold: what clients decide by, and the texts that people see.</summary>
internal static class ComparedAnswer
{
    private static readonly Dictionary<string, Action<JsonObject, JsonObject, HttpResponseMessage, int>> Parts = new()
    {
        ["matrix"] = (part, body, _, _) => Matrix(part, body),
        ["forver"] = (part, body, _, _) => ForVerification(part, body),
        ["publish"] = (part, body, _, status) => Publish(part, body, status),
        ["pact"] = (part, body, response, _) => Pact(part, body, response),
        ["verification"] = (part, body, _, _) =>
        {
            part["success"] = body.Copy("success");
            part["providerApplicationVersion"] = body.Copy("providerApplicationVersion");
        },
        ["version"] = (part, body, _, _) =>
        {
            part["number"] = body.Copy("number");
            part["branches"] = Names(body.ItemsAt("_embedded|branchVersions"));
            part["tags"] = new JsonArray([.. body.ItemsAt("_embedded|tags").Select(tag => tag.At("name")?.ToString()).Order(StringComparer.Ordinal).Select(name => (JsonNode?)name)]);
        },
        ["pacticipant"] = (part, body, _, _) =>
        {
            part["name"] = body.Copy("name");
            part["mainBranch"] = body.Copy("mainBranch");
        },
        ["links"] = (part, body, _, _) => part["pacts"] = new JsonArray([.. body.ItemsAt("_links|pb:pacts").Select(link => link.Copy("href"))]),
        ["versions"] = (part, body, _, _) => part["versions"] = new JsonArray([.. body.ItemsAt("_embedded|versions").Select(version => version.Copy("number"))]),
        ["deployed"] = (part, body, _, _) => Deployed(part, body),
    };

    public static JsonNode Of(string kind, int status, HttpResponseMessage response, JsonNode? body, string baseUrl)
    {
        var part = new JsonObject();
        if (kind != "none" && body is JsonObject document)
        {
            foreach (var name in new[] { "error", "errors", "$text" })
            {
                if (document.ContainsKey(name) && (name != "$text" || status >= 400))
                    part[name] = document.Copy(name);
            }

            if ((status < 400 || kind == "publish") && Parts.TryGetValue(kind, out var add))
                add(part, document, response, status);
        }

        return VolatileParts.Mask(part, baseUrl)!;
    }

    private static void Matrix(JsonObject part, JsonObject body)
    {
        var summary = new JsonObject();
        foreach (var name in new[] { "deployable", "success", "failed", "unknown", "ignored", "reason" })
        {
            if (body["summary"] is JsonObject all && all.ContainsKey(name))
                summary[name] = all.Copy(name);
        }

        part["summary"] = summary;
        part["notices"] = Pairs(body.ItemsAt("notices"), "type", "text");
        part["rows"] = new JsonArray([.. body.ItemsAt("matrix").Select(row => new JsonObject
        {
            ["consumer"] = row.Copy("consumer|name"),
            ["consumerVersion"] = row.Copy("consumer|version|number"),
            ["provider"] = row.Copy("provider|name"),
            ["providerVersion"] = row.Copy("provider|version|number"),
            ["success"] = row.Copy("verificationResult|success"),
            ["ignored"] = row.Copy("ignored") ?? false,
        })]);
    }

    private static void ForVerification(JsonObject part, JsonObject body)
        => part["pacts"] = new JsonArray([.. body.ItemsAt("_embedded|pacts").Select(pact =>
        {
            var entry = new JsonObject
            {
                ["name"] = pact.Copy("_links|self|name"),
                ["sha"] = VolatileParts.HashIn(pact.At("_links|self|href")?.ToString()),
                ["shortDescription"] = string.Join(", ", (pact.At("shortDescription")?.ToString() ?? "").Split(", ").Order(StringComparer.Ordinal)),
            };
            foreach (var name in new[] { "pending", "wip" })
            {
                if (pact.At($"verificationProperties|{name}") is { } value)
                    entry[name] = value.DeepClone();
            }

            entry["notices"] = new JsonArray([.. pact.ItemsAt("verificationProperties|notices")
                .Select(notice => new JsonArray(notice.Copy("when"), VolatileParts.Sorted(notice.At("text")?.ToString() ?? "")))]);
            return entry;
        })]);

    private static void Publish(JsonObject part, JsonObject body, int status)
    {
        if (body.ContainsKey("notices"))
            part["notices"] = Pairs(body.ItemsAt("notices"), "type", "text");

        if (body.ContainsKey("logs"))
            part["logLevels"] = new JsonArray([.. body.ItemsAt("logs").Select(log => log.Copy("level"))]);

        if (status >= 400)
            return;

        part["version"] = body.Copy("_embedded|version|number");
        part["pacticipant"] = body.Copy("_embedded|pacticipant|name");
        part["tagLinks"] = body.At("_links|pb:pacticipant-version-tags") is JsonArray tags ? Names(tags) : body.Copy("_links|pb:pacticipant-version-tags");
    }

    private static void Pact(JsonObject part, JsonObject body, HttpResponseMessage response)
    {
        part["sha"] = VolatileParts.HashIn(body.At("_links|pb:publish-verification-results|href")?.ToString());
        part["consumerVersion"] = body.Copy("_links|pb:consumer-version|name");
        var both = new[] { "interactions", "messages" }.SelectMany(key => body[key] as JsonArray ?? []).OfType<JsonObject>();
        part["ids"] = new JsonArray([.. both.Select(interaction => interaction.Copy("_id"))]);
        if (response.Headers.TryGetValues("X-Pact-Consumer-Version", out var version))
            part["xPactConsumerVersion"] = string.Concat(version);
    }

    private static void Deployed(JsonObject part, JsonObject body)
    {
        var key = body.At("_embedded|deployedVersions") is null ? "releasedVersions" : "deployedVersions";
        part["items"] = new JsonArray([.. body.ItemsAt($"_embedded|{key}")
            .Select(item => new JsonArray(item.Copy("_embedded|pacticipant|name"), item.Copy("_embedded|version|number"), item.Copy("applicationInstance")))
            .OrderBy(item => item.ToJsonString(), StringComparer.Ordinal)]);
    }

    private static JsonArray Pairs(IEnumerable<JsonNode?> items, string first, string second)
        => new([.. items.Select(item => new JsonArray(item.Copy(first), item.Copy(second)))]);

    private static JsonArray Names(IEnumerable<JsonNode?> items) => new([.. items.Select(item => item.Copy("name"))]);
}
