namespace Contracts.Schemas.JsonSchemas.Validation;

/// <summary>Which members and items of one value some schema has already looked at, for <c>unevaluatedProperties</c> and <c>unevaluatedItems</c>.</summary>
internal sealed class Evaluated
{
    private HashSet<string>? _names;
    private HashSet<int>? _items;
    private bool _allNames;
    private int _itemsBefore;

    public bool Has(string name) => _allNames || (_names is not null && _names.Contains(name));

    public bool Has(int item) => item < _itemsBefore || (_items is not null && _items.Contains(item));

    public void Add(string name) => (_names ??= []).Add(name);

    public void Add(int item) => (_items ??= []).Add(item);

    public void AddAllNames() => _allNames = true;

    public void AddItemsBefore(int count) => _itemsBefore = Math.Max(_itemsBefore, count);

    public void AddAllItems() => _itemsBefore = int.MaxValue;

    public void Add(Evaluated other)
    {
        _allNames |= other._allNames;
        AddItemsBefore(other._itemsBefore);
        if (other._names is not null)
            (_names ??= []).UnionWith(other._names);
        if (other._items is not null)
            (_items ??= []).UnionWith(other._items);
    }
}
