using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays;

/// <summary>The status, and bodies that are not there.</summary>
internal static class OtherPairs
{
    private static readonly string[] Classes = ["info", "success", "redirect", "clientError", "serverError", "nonError", "error"];

    private static readonly int[] Statuses = [200, 201, 299, 302, 400, 404, 500, 503];

    public static ResponsePair DrawStatus(Random random)
    {
        var status = random.Pick(Statuses);
        var rule = random.Next(3) switch
        {
            0 => null,
            1 => $$"""{"match":"statusCode","status":"{{random.Pick(Classes)}}"}""",
            _ => $$"""{"match":"statusCode","status":[{{random.Pick(Statuses)}},{{random.Pick(Statuses)}}]}""",
        };
        var expected = new JsonObject { ["status"] = 200 };
        if (rule is not null)
            expected["matchingRules"] = new JsonObject { ["status"] = Answers.List(rule, "AND") };
        return new ResponsePair("status", rule is null ? "none" : "statusCode", expected, new Answer(status, [], []), $"{rule} | {status}");
    }

    public static ResponsePair DrawAbsent(Random random)
    {
        const string Type = "application/json";
        var (name, body) = random.Pick<(string, JsonNode?)>([("no body said", null), ("empty", new JsonObject { ["content"] = "", ["contentType"] = Type, ["encoded"] = false })]);
        var came = random.Pick(["", "null", "{}", "\"\""]);
        var expected = new JsonObject { ["status"] = 200 };
        if (body is not null)
            expected["body"] = body;
        return new ResponsePair("absent", "none", expected, Answers.Of(Type, came), $"{name} | {came}");
    }
}
