using System.Collections.Immutable;

namespace Contracts.Providers.Load;

/// <summary>Whose turn it is: each as often as it weighs, and those of one not all at once.</summary>
internal sealed class Mix<T>(ImmutableArray<(T Item, int Weight)> items)
{
    private readonly int[] _credit = new int[items.Length];
    private readonly int _total = items.Sum(item => item.Weight);

    public T Next()
    {
        var richest = 0;
        for (var i = 0; i < items.Length; i++)
        {
            _credit[i] += items[i].Weight;
            if (_credit[i] > _credit[richest])
                richest = i;
        }

        _credit[richest] -= _total;
        return items[richest].Item;
    }
}
