namespace PactBroker.Pages.Network;

/// <summary>What takes a place in a column: an application, or, with <paramref name="To" />, a line that passes on its way to another column.</summary>
internal readonly record struct NetworkStop(int Column, string From, string? To);

/// <summary>Columns of applications, each to the right of who relies on it, with a place in every column for each line that passes it. Few lines cross, and none passes behind a box.</summary>
internal sealed class NetworkColumns
{
    private const int Sweeps = 8;

    private readonly Dictionary<string, int> _columns;
    private readonly List<List<NetworkStop>> _stops;

    public NetworkColumns(IReadOnlyList<string> names, IReadOnlyList<(string From, string To)> edges)
    {
        _columns = LongestWays(names, edges.Where(edge => edge.From != edge.To).ToLookup(edge => edge.From, edge => edge.To));
        _stops = [.. names.Select(Stop).Concat(edges.SelectMany(LanesOf)).GroupBy(stop => stop.Column).OrderBy(column => column.Key).Select(column => column.ToList())];
        Order(edges);
    }

    /// <summary>From left to right, each from top to bottom.</summary>
    public IReadOnlyList<IReadOnlyList<NetworkStop>> Stops => _stops;

    public NetworkStop Stop(string name) => new(_columns[name], name, null);

    /// <summary>Where a line passes between the boxes of other columns, from left to right.</summary>
    public IEnumerable<NetworkStop> LanesOf((string From, string To) edge)
    {
        for (var column = _columns[edge.From] + 1; column < _columns[edge.To]; column++)
        {
            yield return new NetworkStop(column, edge.From, edge.To);
        }
    }

    // The longest way from an application that nobody relies on; who is met again on the way there is a circle, which is cut.
    private static Dictionary<string, int> LongestWays(IReadOnlyList<string> names, ILookup<string, string> targets)
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

    // Each stop goes to the middle of those that it hangs together with, again and again.
    private void Order(IReadOnlyList<(string From, string To)> edges)
    {
        var neighbors = edges.SelectMany(Steps).SelectMany(step => new[] { step, (One: step.Other, Other: step.One) }).ToLookup(step => step.One, step => step.Other);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var places = _stops.SelectMany(column => column.Select((stop, at) => (stop, Place: (at + 0.5) / column.Count))).ToDictionary(pair => pair.stop, pair => pair.Place);
            for (var column = 0; column < _stops.Count; column++)
            {
                _stops[column] =
                [
                    .. _stops[column].OrderBy(stop => neighbors[stop].Select(other => places[other]).DefaultIfEmpty(places[stop]).Average())
                        .ThenBy(stop => stop.From, StringComparer.Ordinal).ThenBy(stop => stop.To, StringComparer.Ordinal),
                ];
            }
        }
    }

    private IEnumerable<(NetworkStop One, NetworkStop Other)> Steps((string From, string To) edge)
    {
        NetworkStop[] way = [Stop(edge.From), .. LanesOf(edge), Stop(edge.To)];
        return way.Zip(way.Skip(1));
    }
}
