using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;

namespace Contracts.Consumers.Mocking;

/// <summary>Finds the interaction that a request belongs to. Those with a fixed method and path are looked up, so that many cost a request no more than one.</summary>
internal sealed class InteractionIndex
{
    private readonly ImmutableArray<HttpInteraction> _all;

    private readonly Dictionary<(string Method, string Path), List<int>> _fixedOnes = [];

    private readonly List<int> _varying = [];

    public InteractionIndex(IEnumerable<HttpInteraction> interactions)
    {
        _all = [.. interactions];
        for (var i = 0; i < _all.Length; i++)
        {
            var request = _all[i].Request;
            if (request.MatchingRules.Path is not null || request.MatchingRules.Method is not null)
            {
                _varying.Add(i);
                continue;
            }

            var key = Key(request.Method, request.Path);
            if (!_fixedOnes.TryGetValue(key, out var same))
                _fixedOnes[key] = same = [];
            same.Add(i);
        }
    }

    public ImmutableArray<HttpInteraction> All => _all;

    /// <summary>The interactions whose request this is, in the order of declaration; or, where there is none, the closest one with what differs.</summary>
    public (IReadOnlyList<int> Matching, int? Closest, ImmutableArray<Mismatch> Mismatches) Find(ActualRequest request)
    {
        if (Matching(Compare(Candidates(request), request)) is { Count: > 0 } found)
            return (found, null, []);

        // The look-up knows a path by its text: one that is escaped in another way is found by comparing.
        var compared = Compare([.. Enumerable.Range(0, _all.Length)], request);
        if (Matching(compared) is { Count: > 0 } others)
            return (others, null, []);

        var closest = Closest(compared);
        return ([], closest?.Index, closest?.Mismatches ?? []);
    }

    /// <summary>Whether method and path agree, so that the request is meant for the interaction.</summary>
    public static bool IsSamePlace(ImmutableArray<Mismatch> mismatches) =>
        !mismatches.Any(mismatch => mismatch.Kind is MismatchKind.Method or MismatchKind.Path);

    /// <summary>Those that could be meant, in the order of declaration.</summary>
    private List<int> Candidates(ActualRequest request)
    {
        if (!_fixedOnes.TryGetValue(Key(request.Method, request.Path), out var same))
            return _varying;
        return _varying.Count == 0 ? same : [.. same.Concat(_varying).Order()];
    }

    private static List<int> Matching((int Index, ImmutableArray<Mismatch> Mismatches)[] compared)
    {
        List<int> matching = [];
        foreach (var (index, mismatches) in compared)
        {
            if (mismatches.IsEmpty)
                matching.Add(index);
        }

        return matching;
    }

    private (int Index, ImmutableArray<Mismatch> Mismatches)[] Compare(List<int> candidates, ActualRequest request)
    {
        var compared = new (int Index, ImmutableArray<Mismatch> Mismatches)[candidates.Count];
        for (var place = 0; place < compared.Length; place++)
            compared[place] = (candidates[place], RequestMatching.Compare(_all[candidates[place]].Request, request));
        return compared;
    }

    // Another path is a greater difference than a wrong header.
    private static (int Index, ImmutableArray<Mismatch> Mismatches)? Closest((int Index, ImmutableArray<Mismatch> Mismatches)[] compared) =>
        compared.Length == 0
            ? null
            : compared.MinBy(pair => (IsSamePlace(pair.Mismatches) ? 0 : 1, pair.Mismatches.Length, pair.Index));

    private static (string Method, string Path) Key(string method, string path) => (method.ToUpperInvariant(), path);
}
