using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Contracts.Engine.Documents.Notes;

/// <summary>
/// What the tests of a consumer say of an interaction beside what is verified: rows in the <c>comments</c> of version 4, which verifiers pass over and other tools keep. Several tests of one
/// interaction add theirs up.
/// </summary>
public sealed class InteractionNotes
{
    private const string ScenariosMember = "scenarios";
    private const string FaultsMember = "faults";

    /// <summary>Notes; the same said twice stands there once.</summary>
    /// <param name="scenarios">What it is for.</param>
    /// <param name="faults">What becomes of it when the provider fails.</param>
    public InteractionNotes(IEnumerable<Scenario> scenarios, IEnumerable<FaultNote> faults)
    {
        Scenarios =
        [
            .. scenarios.Distinct()
                .OrderBy(scenario => scenario.Workflow, StringComparer.Ordinal)
                .ThenBy(scenario => scenario.Step)
                .ThenBy(scenario => scenario.ToString(), StringComparer.Ordinal),
        ];
        Faults = [.. faults.Distinct().OrderBy(fault => fault.Fault, StringComparer.Ordinal).ThenBy(fault => fault.Reaction, StringComparer.Ordinal).ThenBy(fault => fault.Pattern, StringComparer.Ordinal)];
    }

    /// <summary>No notes.</summary>
    public static InteractionNotes None { get; } = new([], []);

    /// <summary>What it is for.</summary>
    public ImmutableArray<Scenario> Scenarios { get; }

    /// <summary>What becomes of it when the provider fails.</summary>
    public ImmutableArray<FaultNote> Faults { get; }

    /// <summary>Whether nothing is said.</summary>
    public bool IsEmpty => Scenarios.IsEmpty && Faults.IsEmpty;

    /// <summary>The notes of an interaction. What is in their place and is none, since others write comments too, is passed over.</summary>
    /// <param name="interaction">The interaction.</param>
    public static InteractionNotes Of(Interaction interaction) => new(Rows(interaction, ScenariosMember).Select(ScenarioOf), Rows(interaction, FaultsMember).Select(FaultOf).OfType<FaultNote>());

    /// <summary>Both.</summary>
    /// <param name="other">The others.</param>
    public InteractionNotes And(InteractionNotes other) => new(Scenarios.Concat(other.Scenarios), Faults.Concat(other.Faults));

    /// <summary>The interaction with these notes in place of those that it has, and its other comments.</summary>
    /// <param name="interaction">The interaction.</param>
    public Interaction On(Interaction interaction)
    {
        var comments = interaction.Comments is { ValueKind: JsonValueKind.Object } written ? JsonObject.Create(written)! : [];
        Put(comments, ScenariosMember, Scenarios.Select(Row));
        Put(comments, FaultsMember, Faults.Select(Row));
        return interaction with { Comments = comments.Count > 0 ? JsonSerializer.SerializeToElement(comments) : null };
    }

    private static void Put(JsonObject comments, string member, IEnumerable<JsonNode> rows)
    {
        comments.Remove(member);
        if (rows.ToArray() is { Length: > 0 } there)
            comments[member] = new JsonArray(there);
    }

    private static JsonObject Row(Scenario scenario)
    {
        var row = new JsonObject { ["category"] = scenario.Category };
        if (scenario.Workflow is not null)
            (row["workflow"], row["step"]) = (scenario.Workflow, scenario.Step);
        if (scenario.Priority is { } priority)
            row["priority"] = priority;
        if (scenario.Critical)
            row["critical"] = true;
        return row;
    }

    private static JsonObject Row(FaultNote fault)
    {
        var row = new JsonObject { ["fault"] = fault.Fault, ["reaction"] = fault.Reaction };
        if (fault.Pattern is not null)
            row["pattern"] = fault.Pattern;
        return row;
    }

    private static Scenario ScenarioOf(JsonElement row)
    {
        // A step is one of a workflow, and a workflow has steps.
        var (workflow, step) = (Text(row, "workflow"), Number(row, "step"));
        return new Scenario
        {
            Workflow = step is null ? null : workflow,
            Step = workflow is null ? null : step,
            Category = Text(row, "category") ?? ScenarioCategory.HappyPath,
            Priority = Number(row, "priority"),
            Critical = row.TryGetProperty("critical", out var critical) && critical.ValueKind == JsonValueKind.True,
        };
    }

    private static FaultNote? FaultOf(JsonElement row) => Text(row, "fault") is { } fault ? new FaultNote(fault, Text(row, "reaction") ?? "", Text(row, "pattern")) : null;

    private static IEnumerable<JsonElement> Rows(Interaction interaction, string member) =>
        interaction.Comments is { ValueKind: JsonValueKind.Object } comments && comments.TryGetProperty(member, out var rows) && rows.ValueKind == JsonValueKind.Array
            ? rows.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object)
            : [];

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
