using System.Text.Json.Nodes;

namespace PactBroker.Client.Cleaning;

/// <summary>How to clean up, where it shall be otherwise than the broker is set up.</summary>
public sealed record CleaningWishes
{
    /// <summary>How many versions may go at once; null for as many as the broker is set up for.</summary>
    public int? DeletionLimit { get; init; }

    /// <summary>What stays, as the broker's setting has it: a JSON list such as <c>[{"branch": "main"}, {"max_age": 30}]</c>.</summary>
    public JsonArray? KeepVersionSelectors { get; init; }

    internal JsonObject ToJson(bool dryRun)
    {
        var json = new JsonObject { ["dryRun"] = dryRun };
        if (DeletionLimit is { } limit)
            json["deletionLimit"] = limit;
        if (KeepVersionSelectors is { } selectors)
            json["keepVersionSelectors"] = selectors.DeepClone();
        return json;
    }
}
