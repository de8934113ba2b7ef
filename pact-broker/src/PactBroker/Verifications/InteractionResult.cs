using System.Text.Json;

namespace PactBroker.Verifications;

/// <summary>What a verifier said about one interaction. Tools say it in several ways; what is not understood is left out.</summary>
internal sealed record InteractionResult
{
    public string? InteractionId { get; init; }

    public string? Description { get; init; }

    public bool Success { get; init; }

    /// <summary>What kind of failure it is, where the tool judges that.</summary>
    public FailureClass? Class { get; init; }

    /// <summary>The side that it follows from, as the tool writes it; null where nobody knows.</summary>
    public string? Blame { get; init; }

    /// <summary>Found by reading from a live system, with whatever data it had: worth less.</summary>
    public bool OnlyRead { get; init; }

    public IReadOnlyList<Difference> Differences { get; init; } = [];

    public IReadOnlyList<string> Exceptions { get; init; } = [];

    public static IReadOnlyList<InteractionResult> ReadAll(string? testResults)
    {
        if (testResults is null)
            return [];

        using var document = JsonDocument.Parse(testResults);
        var root = document.RootElement;
        var list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("tests", out var tests) ? tests : root;
        return [.. Items(list).Where(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("success", out _)).Select(Read)];
    }

    private static InteractionResult Read(JsonElement item) => new()
    {
        InteractionId = Text(item, "interactionId"),
        Description = Text(item, "interactionDescription") ?? Text(item, "description"),
        Success = item.GetProperty("success").ValueKind == JsonValueKind.True,
        Class = Text(item, "verdict") is { } name and not "passed" ? FailureClass.Of(name) : null,
        Blame = Text(item, "blame"),
        OnlyRead = Text(item, "trust") == "read-only",
        Differences = [.. Items(item, "mismatches").Where(one => one.ValueKind == JsonValueKind.Object).Select(Difference.Read)],
        Exceptions = [.. Items(item, "exceptions").Select(one => Text(one, "message")).OfType<string>()],
    };

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) => parent.TryGetProperty(name, out var list) ? Items(list) : [];

    private static IEnumerable<JsonElement> Items(JsonElement list) => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(item => item.Clone()) : [];

    internal static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value.ToString() : null;
}

/// <summary>One difference between what was needed and what came.</summary>
/// <param name="Part">Of the request or response: <c>body</c>, <c>status</c>, <c>header</c>.</param>
/// <param name="Place">A path into the body or a name; null for the part as a whole.</param>
internal sealed record Difference(string Part, string? Place, string Text, string? Expected, string? Actual, string? Rule)
{
    public static Difference Read(JsonElement item) => new(
        InteractionResult.Text(item, "attribute") ?? InteractionResult.Text(item, "type") ?? "",
        InteractionResult.Text(item, "identifier"),
        InteractionResult.Text(item, "description") ?? InteractionResult.Text(item, "message") ?? "differs",
        InteractionResult.Text(item, "expected"),
        InteractionResult.Text(item, "actual"),
        InteractionResult.Text(item, "rule"));
}
