using System.Text.Json.Nodes;

namespace PactBroker.Tests.Conversations;

/// <summary>Requests to a Pact Broker in order, each with what the reference answered.</summary>
public sealed record RecordedConversation(string Name, string Note, IReadOnlyList<RecordedStep> Steps)
{
    private const string Variable = "CONTRACTS_CONFORMANCE";

    /// <summary>The conversations of a file; none where the recordings are not at hand.</summary>
    public static IReadOnlyList<RecordedConversation> Read(string file)
        => Folder is null
            ? []
            : [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "broker-cases", file)))!.AsArray().Select(node => From(node!.AsObject()))];

    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    /// <summary>A person without the recordings is told; a build that is meant to have them fails.</summary>
    public static void RequireRecordings()
    {
        const string Missing = $"The recorded conversations are not here: {Variable} does not name their folder.";
        Assert.SkipWhen(Folder is null && Environment.GetEnvironmentVariable("CI") != "true", Missing);
        Assert.True(Folder is not null, Missing);
    }

    private static RecordedConversation From(JsonObject json) => new(
        json["name"]!.GetValue<string>(),
        json["note"]?.GetValue<string>() ?? "",
        [.. json["steps"]!.AsArray().Select(step => new RecordedStep(step!.AsObject()))]);
}
