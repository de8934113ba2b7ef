using PactBroker.Pages.Home;
using PactBroker.Pages.Layout;

namespace PactBroker.Pages.Network;

/// <summary>An application as a box.</summary>
internal sealed record NetworkNode(string Name, int X, int Y);

/// <summary>Who relies on whom, as a line from one box to another. Several contracts between the same two are one line, which is as bad as the worst.</summary>
internal sealed record NetworkLine(NetworkNode From, NetworkNode To, Standing Standing, IReadOnlyList<Integration> Integrations)
{
    /// <summary>From the right of one box to the left of the other; back around where that is not to the right.</summary>
    public string Path => To.X > From.X
        ? $"M{From.X + NetworkDrawing.Width} {From.Y} C{From.X + NetworkDrawing.Width + Bend} {From.Y} {To.X - Bend} {To.Y} {To.X} {To.Y}"
        : $"M{From.X + NetworkDrawing.Width} {From.Y} C{From.X + NetworkDrawing.Width + 60} {From.Y + 24} {To.X - 60} {To.Y + 24} {To.X} {To.Y}";

    private int Bend => Math.Max(40, (To.X - From.X - NetworkDrawing.Width) / 2);
}

/// <summary>
/// Places applications in columns, each to the right of who relies on it, and orders each column by its neighbors, so that few lines cross.
/// The same integrations always give the same drawing.
/// </summary>
internal sealed record NetworkDrawing(IReadOnlyList<NetworkNode> Nodes, IReadOnlyList<NetworkLine> Lines, int PlaneWidth, int PlaneHeight)
{
    public const int Width = 150;
    public const int Height = 26;
    private const int Margin = 20;
    private const int ColumnWidth = 260;
    private const int RowHeight = 40;
    private const int Sweeps = 8;

    public static NetworkDrawing Of(IReadOnlyList<Integration> integrations)
    {
        var edges = integrations.GroupBy(one => (From: one.Consumer, To: one.Provider)).OrderBy(edge => edge.Key.From, StringComparer.Ordinal).ThenBy(edge => edge.Key.To, StringComparer.Ordinal).ToList();
        var names = edges.SelectMany(edge => new[] { edge.Key.From, edge.Key.To }).Distinct().Order(StringComparer.Ordinal).ToList();
        var targets = edges.Where(edge => edge.Key.From != edge.Key.To).ToLookup(edge => edge.Key.From, edge => edge.Key.To);
        var columns = names.GroupBy(Columns(names, targets).GetValueOrDefault).OrderBy(column => column.Key).Select(column => column.ToList()).ToList();
        Order(columns, edges.Select(edge => edge.Key));

        var height = Margin * 2 + columns.Select(column => column.Count).DefaultIfEmpty(0).Max() * RowHeight;
        var nodes = columns.SelectMany((column, x) => column.Select((name, y) => new NetworkNode(name, Margin + x * ColumnWidth, Place(y, column.Count, height)))).ToDictionary(node => node.Name);
        return new NetworkDrawing(
            [.. nodes.Values],
            [.. edges.Select(edge => new NetworkLine(nodes[edge.Key.From], nodes[edge.Key.To], edge.Select(one => one.Standing).MaxBy(Weight), [.. edge]))],
            Margin * 2 + Width + Math.Max(0, columns.Count - 1) * ColumnWidth,
            height);
    }

    /// <summary>Only one application and those that it talks with.</summary>
    public static IReadOnlyList<Integration> Around(string name, IEnumerable<Integration> integrations) => [.. integrations.Where(one => one.Consumer == name || one.Provider == name)];

    // What needs somebody's attention outweighs the rest.
    private static int Weight(Standing standing) => standing switch { Standing.Failed => 5, Standing.Pending => 4, Standing.Changed => 3, Standing.Undecided => 2, Standing.Never => 1, _ => 0 };

    // The longest way from an application that nobody relies on; who is met again on the way there is a circle, which is cut.
    private static Dictionary<string, int> Columns(List<string> names, ILookup<string, string> targets)
    {
        var columns = names.ToDictionary(name => name, _ => 0);
        var state = new Dictionary<string, bool>();
        var order = new List<string>();
        var kept = new List<(string From, string To)>();
        foreach (var name in names)
        {
            Visit(name);
        }

        var next = kept.ToLookup(edge => edge.From, edge => edge.To);
        foreach (var name in Enumerable.Reverse(order))
        {
            foreach (var target in next[name])
            {
                columns[target] = Math.Max(columns[target], columns[name] + 1);
            }
        }

        return columns;

        void Visit(string name)
        {
            if (state.ContainsKey(name))
                return;
            state[name] = false;
            foreach (var target in targets[name])
            {
                Visit(target);
                if (state[target])
                    kept.Add((name, target));
            }

            state[name] = true;
            order.Add(name);
        }
    }

    private static void Order(List<List<string>> columns, IEnumerable<(string From, string To)> edges)
    {
        var neighbors = edges.SelectMany(edge => new[] { (One: edge.From, Other: edge.To), (One: edge.To, Other: edge.From) }).ToLookup(pair => pair.One, pair => pair.Other);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var places = columns.SelectMany(column => column.Select((name, at) => (name, Place: (at + 0.5) / column.Count))).ToDictionary(pair => pair.name, pair => pair.Place);
            for (var column = 0; column < columns.Count; column++)
            {
                columns[column] = [.. columns[column].OrderBy(name => neighbors[name].Select(other => places[other]).DefaultIfEmpty(places[name]).Average()).ThenBy(name => name, StringComparer.Ordinal)];
            }
        }
    }

    private static int Place(int at, int count, int height) => (int)((at + 0.5) * (height - 2 * Margin) / count) + Margin;
}
