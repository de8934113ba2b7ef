using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Tests.Support;

/// <summary>Short ways to what tests need.</summary>
internal static class Some
{
    /// <summary>Rules by path or name: <c>{"$.a": {"match":"type"}}</c>.</summary>
    public static ImmutableArray<RuleEntry> Rules(string json) =>
        [.. Json(json).EnumerateObject().Select(member => new RuleEntry(member.Name, RuleCatalogue.ReadList(member.Value)))];

    public static RuleList RuleList(string json) => RuleCatalogue.ReadList(Json(json));

    public static JsonElement Json(string json) => JsonElement.Parse(json);

    /// <summary>Mismatches as a line: where and what sort; <c>matches</c> when there are none.</summary>
    public static string Summary(IEnumerable<Mismatch> mismatches) =>
        string.Join("; ", mismatches.Select(mismatch => $"{mismatch.Path} {mismatch.Id}".TrimStart())) is { Length: > 0 } summary ? summary : "matches";

    /// <summary>Mismatches as a line: their sentences; <c>matches</c> when there are none.</summary>
    public static string Sentences(IEnumerable<Mismatch> mismatches) =>
        string.Join("; ", mismatches.Select(mismatch => mismatch.Message)) is { Length: > 0 } sentences ? sentences : "matches";
}
