using PactBroker.Http;
using PactBroker.Verifications;

namespace PactBroker.Dashboard;

/// <summary>The overview as a table for terminals.</summary>
internal static class DashboardText
{
    private static readonly string[] Headings = ["CONSUMER", "C.VERSION", "C.BRANCH", "C.TAGS", "PROVIDER", "P.VERSION", "P.BRANCH", "P.TAGS", "STATUS", "LAST ACTIVITY"];

    public static string Write(IEnumerable<DashboardItem> items)
    {
        List<string[]> lines = [Headings, .. items.Select(Line)];
        var widths = Headings.Select((_, column) => lines.Max(line => line[column].Length)).ToList();
        return string.Concat(lines.Select(line => string.Join(" | ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd() + "\n"));
    }

    private static string[] Line(DashboardItem item) =>
    [
        item.Pact.Consumer,
        item.Pact.ConsumerVersion,
        Branch(item, item.Pact.ConsumerVersionId),
        Tags(item, item.Pact.ConsumerVersionId),
        item.Pact.Provider,
        item.Verification?.ProviderVersion ?? "",
        Branch(item, item.Verification?.ProviderVersionId),
        Tags(item, item.Verification?.ProviderVersionId),
        PactStatuses.Name(item.Status),
        Hal.Instant(item.LastActivity),
    ];

    private static string Branch(DashboardItem item, long? version) => version is { } id ? item.Versions.Branches(id).LastOrDefault()?.Name ?? "" : "";

    private static string Tags(DashboardItem item, long? version) => version is { } id ? string.Join(", ", item.Versions.Tags(id).Select(tag => tag.Name)) : "";
}
