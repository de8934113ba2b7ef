using System.Diagnostics.CodeAnalysis;

namespace Contracts.Schemas.Json;

/// <summary>Members in the order in which they were written. Of a name given twice the last value counts, in the place of the first.</summary>
internal sealed class JsonObject : JsonValue
{
    private const int WorthAnIndex = 12;

    private readonly List<JsonMember> _members = [];
    private Dictionary<string, int>? _index;

    public JsonObject(IEnumerable<JsonMember> members, int offset)
        : base(offset)
    {
        foreach (var member in members)
            Add(member);
    }

    public override string Noun => "an object";

    public override JsonKinds Kind => JsonKinds.Object;

    public IReadOnlyList<JsonMember> Members => _members;

    public bool TryGet(string name, [NotNullWhen(true)] out JsonValue? value)
    {
        var at = IndexOf(name);
        value = at < 0 ? null : _members[at].Value;
        return at >= 0;
    }

    private void Add(JsonMember member)
    {
        var at = IndexOf(member.Name);
        if (at >= 0)
        {
            _members[at] = member;
            return;
        }

        _members.Add(member);
        if (_members.Count > WorthAnIndex)
            Index(member.Name);
    }

    private void Index(string name)
    {
        if (_index is null)
            _index = _members.Select((member, at) => KeyValuePair.Create(member.Name, at)).ToDictionary();
        else
            _index.Add(name, _members.Count - 1);
    }

    private int IndexOf(string name)
    {
        if (_index is not null)
            return _index.GetValueOrDefault(name, -1);
        for (var at = 0; at < _members.Count; at++)
        {
            if (_members[at].Name == name)
                return at;
        }

        return -1;
    }
}
