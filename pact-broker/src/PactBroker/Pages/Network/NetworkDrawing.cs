using PactBroker.Pages.Home;
using PactBroker.Pairs;

namespace PactBroker.Pages.Network;

/// <summary>Applications as boxes in columns, and lines between them. The same integrations always give the same drawing.</summary>
internal sealed record NetworkDrawing(IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkLine> Lines, int PlaneWidth, int PlaneHeight)
{
    public const int Width = 150;
    public const int Height = 26;
    private const int Margin = 20;
    private const int ColumnWidth = 260;
    private const int RowHeight = 40;
    private const int LaneHeight = 12;

    public static NetworkDrawing Of(IReadOnlyList<Integration> integrations)
    {
        var edges = integrations.GroupBy(one => (From: one.Consumer, To: one.Provider)).OrderBy(edge => edge.Key.From, StringComparer.Ordinal).ThenBy(edge => edge.Key.To, StringComparer.Ordinal).ToList();
        var names = edges.SelectMany(edge => new[] { edge.Key.From, edge.Key.To }).Distinct().Order(StringComparer.Ordinal).ToList();
        var columns = new NetworkColumns(names, [.. edges.Select(edge => edge.Key)]);

        var height = columns.Stops.Select(column => column.Sum(SizeOf)).DefaultIfEmpty(0).Max();
        var places = columns.Stops.SelectMany(column => Places(column, height)).ToDictionary();
        var nodes = names.ToDictionary(name => name, name => new NetworkNode(name, places[columns.Stop(name)].X, places[columns.Stop(name)].Y));
        return new NetworkDrawing(
            [.. nodes.Values],
            [.. edges.Select(edge => new NetworkLine(nodes[edge.Key.From], nodes[edge.Key.To], [.. columns.LanesOf(edge.Key).Select(lane => places[lane])], edge.Select(one => one.Standing).MaxBy(Weight), [.. edge]))],
            Margin * 2 + Width + Math.Max(0, columns.Stops.Count - 1) * ColumnWidth,
            Margin * 2 + height);
    }

    /// <summary>Only one application and those that it talks with.</summary>
    public static IReadOnlyList<Integration> Around(string name, IEnumerable<Integration> integrations) => [.. integrations.Where(one => one.Consumer == name || one.Provider == name)];

    // What needs somebody's attention outweighs the rest.
    private static int Weight(Standing standing) => standing switch { Standing.Failed => 5, Standing.Pending => 4, Standing.Changed => 3, Standing.Undecided => 2, Standing.Never => 1, _ => 0 };

    private static int SizeOf(NetworkStop stop) => stop.To is null ? RowHeight : LaneHeight;

    // A column with room to spare spreads over the whole height.
    private static IEnumerable<KeyValuePair<NetworkStop, (int X, int Y)>> Places(IReadOnlyList<NetworkStop> column, int height)
    {
        var stretch = (double)height / column.Sum(SizeOf);
        var above = 0;
        foreach (var stop in column)
        {
            yield return new(stop, (Margin + stop.Column * ColumnWidth, Margin + (int)((above + SizeOf(stop) / 2.0) * stretch)));
            above += SizeOf(stop);
        }
    }
}
