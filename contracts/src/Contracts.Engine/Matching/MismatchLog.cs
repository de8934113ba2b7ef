using System.Collections.Immutable;
using Contracts.Engine.Matching.Selection;
using Contracts.Engine.Mismatches;

namespace Contracts.Engine.Matching;

/// <summary>The differences found so far.</summary>
internal sealed class MismatchLog
{
    private readonly ImmutableArray<Mismatch>.Builder _mismatches = ImmutableArray.CreateBuilder<Mismatch>();

    public bool IsEmpty => _mismatches.Count == 0;

    public void Add(Mismatch mismatch) => _mismatches.Add(mismatch);

    public void Add(string id, MismatchKind kind, string path, string rule, string? expected, string? actual, string message) =>
        _mismatches.Add(new Mismatch { Id = id, Kind = kind, Path = path, Rule = rule, Expected = expected, Actual = actual, Message = message });

    public void AddAll(List<Rejection> rejections, string id, MismatchKind kind, string path, string? expected, string? actual)
    {
        foreach (var (rule, reason) in rejections)
            Add(id, kind, path, rule, expected, actual, reason);
    }

    public ImmutableArray<Mismatch> ToImmutable() => _mismatches.ToImmutable();
}
