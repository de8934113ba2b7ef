using System.Text.Json;
using System.Text.Json.Nodes;
using Contracts.Engine.Documents;

namespace PactBroker.Domain.ForVerification.Requests;

/// <summary>Reads one selector. Whether its criteria go together is looked at only where each of them is well-formed.</summary>
internal static class SelectorParsing
{
    public const string Field = "consumerVersionSelectors";

    public static ConsumerVersionSelector? Parse(JsonNode? node, int index, string? providerBranch, Func<string, bool> environmentExists, RequestErrors errors)
    {
        if (node is not JsonObject json)
        {
            errors.Add(Field, $"must be a hash (at index {index})");
            return null;
        }

        var problems = new List<string>();
        var selector = Read(json, problems);
        if (problems.Count == 0)
            problems.AddRange(SelectorRules.Violations(selector, providerBranch, environmentExists));

        foreach (var problem in problems)
            errors.Add(Field, $"{problem} (at index {index})");

        return selector;
    }

    private static ConsumerVersionSelector Read(JsonObject json, List<string> problems)
    {
        var eachBranch = json["branch"] is JsonValue branch && branch.GetValueKind() == JsonValueKind.True;
        return new ConsumerVersionSelector
        {
            MainBranch = OnlyTrue(json, "mainBranch", problems),
            EachBranch = eachBranch,
            Branch = eachBranch ? null : Text(json, "branch", problems),
            MatchingBranch = OnlyTrue(json, "matchingBranch", problems),
            FallbackBranch = Text(json, "fallbackBranch", problems),
            Latest = Flag(json, "latest", problems),
            Tag = Text(json, "tag", problems),
            FallbackTag = Text(json, "fallbackTag", problems),
            Deployed = OnlyTrue(json, "deployed", problems),
            Released = OnlyTrue(json, "released", problems),
            DeployedOrReleased = OnlyTrue(json, "deployedOrReleased", problems),
            Environment = Text(json, "environment", problems),
            Consumer = Text(json, "consumer", problems) is { } name ? new PacticipantName(name) : null,
        };
    }

    private static string? Text(JsonObject json, string name, List<string> problems)
    {
        if (!json.TryGetPropertyValue(name, out var node))
            return null;

        if (node?.GetValueKind() != JsonValueKind.String)
        {
            problems.Add(node is null ? $"{name} must be filled" : $"{name} must be a string");
            return null;
        }

        var text = node.GetValue<string>();
        if (string.IsNullOrWhiteSpace(text))
            problems.Add($"{name} must be filled");
        if (text.Contains('\0', StringComparison.Ordinal))
            problems.Add($"{name} cannot contain the character U+0000");

        return text;
    }

    private static bool? Flag(JsonObject json, string name, List<string> problems)
    {
        if (!json.TryGetPropertyValue(name, out var node))
            return null;

        if (node is JsonValue value && value.TryGetValue<bool>(out var flag))
            return flag;

        problems.Add($"{name} must be one of: true, false");
        return null;
    }

    private static bool OnlyTrue(JsonObject json, string name, List<string> problems)
    {
        if (!json.TryGetPropertyValue(name, out var node))
            return false;

        if (node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag)
            return true;

        problems.Add($"{name} must be one of: true");
        return false;
    }
}
