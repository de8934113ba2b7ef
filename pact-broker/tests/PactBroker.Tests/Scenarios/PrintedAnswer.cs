using System.Text.Json.Nodes;

namespace PactBroker.Tests.Scenarios;

/// <summary>An answer of the matrix, of can-i-deploy, of pacts for verification or to a publication in a few lines.</summary>
internal static class PrintedAnswer
{
    public static IEnumerable<string> Lines(int status, JsonObject body)
    {
        if (body.ContainsKey("notices") && !body.ContainsKey("matrix"))
            return body["notices"]!.AsArray().Select(notice => $"{status} {notice!["type"]}: {Line(notice["text"]!.ToString())}");
        if (status >= 400)
            return Errors(status, body);
        if (body["interactions"] is JsonArray interactions)
            return [$"{status} {string.Join(", ", interactions.Select(interaction => interaction!["description"]))}"];

        return body.ContainsKey("matrix") ? Matrix(body) : Pacts(body);
    }

    private static IEnumerable<string> Errors(int status, JsonObject body) => (body["errors"], body["error"]) switch
    {
        (JsonArray sentences, _) => sentences.Select(sentence => $"{status} {sentence}"),
        (JsonObject fields, _) => fields.SelectMany(field => field.Value!.AsArray().Select(text => $"{status} {field.Key}: {text}")),
        (_, { } error) => [$"{status} {error}"],
        _ => [$"{status}"],
    };

    // Texts of several lines on one.
    private static string Line(string text) => string.Join(" | ", text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Matrix(JsonObject body)
    {
        var summary = body["summary"]!;
        var ignored = summary["ignored"] is { } count ? $", {count} ignored" : "";
        yield return $"{summary["deployable"]?.ToJsonString() ?? "null"}: {summary["success"]} success, {summary["failed"]} failed, {summary["unknown"]} unknown{ignored}";
        foreach (var row in body["matrix"]!.AsArray())
        {
            var state = row!["verificationResult"]?["success"]?.ToJsonString() switch { "true" => "ok", "false" => "fail", _ => "unknown" };
            var provider = row["provider"]!["version"]?["number"]?.ToString() ?? "?";
            yield return $"{row["consumer"]!["name"]} {row["consumer"]!["version"]!["number"]} -> {row["provider"]!["name"]} {provider} {state}{(row["ignored"] is null ? "" : " ignored")}";
        }

        foreach (var notice in body["notices"]!.AsArray())
            yield return $"{notice!["id"]}: {notice["text"]}";

        foreach (var step in summary["nextSteps"]!.AsArray())
            yield return $"next, {step!["pacticipant"]} {step["action"]}: {step["text"]}";
    }

    private static IEnumerable<string> Pacts(JsonObject body)
    {
        var pacts = body["_embedded"]!["pacts"]!.AsArray();
        return pacts.Count == 0
            ? ["nothing"]
            : pacts.Select(pact =>
            {
                var properties = pact!["verificationProperties"]!;
                var pending = properties["pending"] is { } value ? value.GetValue<bool>() ? ", pending" : ", not pending" : "";
                return $"{pact["_links"]!["self"]!["name"]}: {pact["shortDescription"]}{pending}{(properties["wip"] is null ? "" : ", work in progress")}";
            });
    }
}
