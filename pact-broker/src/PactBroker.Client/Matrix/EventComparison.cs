using System.Collections.Immutable;
using System.Text.Json;
using PactBroker.Client.Http;

namespace PactBroker.Client.Matrix;

/// <summary>What a row of the matrix says of an event: the consumer of the row reads it, the provider writes it.</summary>
public sealed record EventComparison
{
    /// <summary>The event.</summary>
    public required string Event { get; init; }

    /// <summary><c>readable</c>, <c>unreadable</c> or <c>undecided</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>Why the reader cannot read everything that the writer may write.</summary>
    public ImmutableArray<EventMismatch> Problems { get; init; } = [];

    /// <summary>What a proof stopped at; null unless undecided.</summary>
    public string? Undecided { get; init; }

    /// <summary>What did not fit when a real event was replayed; null when nobody replayed one, none when it was read.</summary>
    public ImmutableArray<string>? ReplayProblems { get; init; }

    internal static EventComparison? Read(JsonElement row)
    {
        if (row.MemberOrNull("event") is not { } json)
            return null;

        return new EventComparison
        {
            Event = json.TextOrNull("name") ?? "",
            Verdict = json.TextOrNull("verdict") ?? "undecided",
            Problems = [.. json.ItemsOf("problems").Select(EventMismatch.Read)],
            Undecided = json.TextOrNull("undecided"),
            ReplayProblems = json.MemberOrNull("replay") is { ValueKind: JsonValueKind.Object } replay
                ? [.. replay.ItemsOf("problems").Where(problem => problem.ValueKind == JsonValueKind.String).Select(problem => problem.GetString()!)]
                : null,
        };
    }
}

/// <summary>One thing that a reader and a writer do not agree on.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Path">Where; empty for the whole.</param>
/// <param name="Text">What does not fit.</param>
public sealed record EventMismatch(string Rule, string Path, string Text)
{
    /// <summary>An event that shows it, as JSON; null where the problem is not one of data.</summary>
    public string? Witness { get; init; }

    /// <summary>The same as it travels, in hexadecimal; null where it travels as JSON.</summary>
    public string? WitnessBytes { get; init; }

    /// <summary>What the reader says of it.</summary>
    public string? Rejection { get; init; }

    internal static EventMismatch Read(JsonElement json)
    {
        var witness = json.MemberOrNull("witness");
        return new EventMismatch(json.TextOrNull("rule") ?? "", json.TextOrNull("path") ?? "", json.TextOrNull("text") ?? "")
        {
            Witness = witness?.TextOrNull("json"),
            WitnessBytes = witness?.TextOrNull("bytes"),
            Rejection = witness?.TextOrNull("rejection"),
        };
    }
}
