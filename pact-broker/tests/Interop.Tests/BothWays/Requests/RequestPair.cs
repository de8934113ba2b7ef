using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays.Requests;

/// <summary>A request that a pact expects, and the request that a client sends.</summary>
internal sealed record RequestPair(string Part, string Rule, JsonObject Expected, WireRequest Came, string Story) : Pair(Part, Rule, Expected, Story)
{
    /// <summary>The header that ties a request to its pair, so that no other pair's rules can take it.</summary>
    public const string NumberHeader = "X-Pair";

    public override string Side => "request";

    /// <summary>The expectation and the headers and body of an answer, in a request.</summary>
    public static RequestPair Of(ResponsePair pair, int number)
    {
        var expected = (JsonObject)pair.Expected.DeepClone();
        expected.Remove("status");
        expected["method"] = "POST";
        expected["path"] = $"/{number}";
        return new(pair.Part, pair.Rule, expected, new WireRequest("POST", $"/{number}", pair.Answer.Headers, pair.Answer.Body), pair.Story);
    }

    /// <summary>The pair with the number in both.</summary>
    public RequestPair Numbered(int number)
    {
        var expected = (JsonObject)Expected.DeepClone();
        expected["headers"] ??= new JsonObject();
        expected["headers"]![NumberHeader] = new JsonArray($"{number}");
        return this with { Expected = expected, Came = Came with { Headers = [.. Came.Headers, KeyValuePair.Create(NumberHeader, $"{number}")] } };
    }
}
