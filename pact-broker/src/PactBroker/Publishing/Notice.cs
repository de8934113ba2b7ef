using System.Text.Json.Nodes;

namespace PactBroker.Publishing;

/// <summary>A line for the build log; the type decides its color.</summary>
internal sealed record Notice(string Type, string Text)
{
    public JsonObject ToJson() => new() { ["type"] = Type, ["text"] = Text };

    /// <summary>As older clients read it.</summary>
    public JsonObject ToLog() => new() { ["level"] = Type, ["message"] = Text, ["deprecationWarning"] = "Replaced by notices" };
}
