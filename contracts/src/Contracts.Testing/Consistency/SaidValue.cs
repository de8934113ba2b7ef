using System.Collections.Immutable;
using System.Text.Json;

namespace Contracts.Testing.Consistency;

/// <summary>What stands at a path of one side: nothing, one value, or those of each element where the path says <c>[*]</c>.</summary>
internal sealed record SaidValue(string Path, ImmutableArray<JsonElement> Found)
{
    public bool IsTheSameAs(SaidValue other) => !Found.IsEmpty && Found.Length == other.Found.Length && Found.Zip(other.Found).All(pair => JsonElement.DeepEquals(pair.First, pair.Second));

    /// <summary>As a report shows it.</summary>
    public override string ToString() => Found switch
    {
        [] => "nothing",
        [var one] => one.GetRawText(),
        _ => $"[{string.Join(", ", Found.Select(value => value.GetRawText()))}]",
    };
}
