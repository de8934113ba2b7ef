using System.Text.Json.Nodes;

namespace Interop.Tests.BothWays;

/// <summary>A response that a pact expects, and the answer that a provider gives.</summary>
internal sealed record ResponsePair(string Part, string Rule, JsonObject Expected, Answer Answer, string Story) : Pair(Part, Rule, Expected, Story)
{
    public override string Side => "response";
}

/// <summary>What a provider answers.</summary>
internal sealed record Answer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body);
