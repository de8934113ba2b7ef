using System.Text.Json.Nodes;

namespace PactBroker.Tests.Model;

/// <summary>An answer as far as both sides must agree on it, one line for each row.</summary>
internal sealed record PlainAnswer(bool? Deployable, int Success, int Failed, int Unknown, int? Ignored, IReadOnlyList<string> Rows)
{
    public static PlainAnswer Read(JsonNode json)
    {
        var summary = json["summary"]!;
        return new PlainAnswer(
            summary["deployable"]?.GetValue<bool>(),
            summary["success"]!.GetValue<int>(),
            summary["failed"]!.GetValue<int>(),
            summary["unknown"]!.GetValue<int>(),
            summary["ignored"]?.GetValue<int>(),
            [.. json["matrix"]!.AsArray().Select(row => Row(
                $"{row!["consumer"]!["name"]}", $"{row["consumer"]!["version"]!["number"]}",
                $"{row["provider"]!["name"]}", row["provider"]!["version"]?["number"]?.ToString(),
                row["verificationResult"]?["success"]!.GetValue<bool>(), row["ignored"] is not null))]);
    }

    public static string Row(string consumer, string consumerVersion, string provider, string? providerVersion, bool? success, bool ignored) =>
        $"{consumer} {consumerVersion} -> {provider} {providerVersion ?? "-"} {success switch { true => "ok", false => "fail", null => "unknown" }}{(ignored ? " (ignored)" : "")}";

    /// <summary>In no particular order of the rows: which of equal ones comes first is not what is compared.</summary>
    public override string ToString() =>
        $"deployable {Deployable?.ToString() ?? "null"}, success {Success}, failed {Failed}, unknown {Unknown}, ignored {Ignored?.ToString(null as IFormatProvider) ?? "-"}\n{string.Join('\n', Rows.Order(StringComparer.Ordinal))}";
}
