using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Contracts.Engine.Documents;

namespace Contracts.Engine.Attributes;

/// <summary>Reads the attributes of one rule or generator object and remembers which were asked for, so that the others can be kept.</summary>
internal sealed class AttributeReader
{
    private readonly string _owner;
    private readonly JsonElement _object;
    private readonly HashSet<string> _known;

    /// <param name="kind">The word for such an object in a message: <c>matching rule</c>.</param>
    /// <param name="owner">The object.</param>
    /// <param name="nameAttribute">The attribute that holds the object's name; it is never kept as an extra.</param>
    public AttributeReader(string kind, JsonElement owner, string nameAttribute)
    {
        if (owner.ValueKind != JsonValueKind.Object)
            throw AttributeFormatException.NotAnObject(kind, owner);

        _owner = kind;
        _object = owner;
        _known = [nameAttribute];
    }

    public bool Has(string name) => _object.TryGetProperty(name, out _);

    public JsonElement? Any(string name)
    {
        _known.Add(name);
        return _object.TryGetProperty(name, out var value) ? value : null;
    }

    public string? Text(string name) => Any(name) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value => value.GetRawText(),
        { } value => throw AttributeFormatException.WrongType(_owner, _object, name, "a string", value),
    };

    public string RequiredText(string name) =>
        Text(name) ?? throw AttributeFormatException.Missing(_owner, _object, name, "a string");

    /// <summary>A whole number; old files have it as a string too.</summary>
    public int? Integer(string name)
    {
        if (Any(name) is not { ValueKind: not JsonValueKind.Null } value)
            return null;

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
            return number;

        return value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), CultureInfo.InvariantCulture, out number)
            ? number
            : throw AttributeFormatException.WrongType(_owner, _object, name, "a whole number", value);
    }

    /// <summary>A length or count: a whole number that is not negative.</summary>
    public int? Count(string name) => Integer(name) switch
    {
        < 0 => throw AttributeFormatException.WrongType(_owner, _object, name, "a number that is not negative", Any(name)!.Value),
        var count => count,
    };

    public IEnumerable<JsonElement> List(string name) => Any(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } value => value.EnumerateArray(),
        { } value => throw AttributeFormatException.WrongType(_owner, _object, name, "a list", value),
    };

    public IEnumerable<JsonProperty> Members(string name) => Any(name) switch
    {
        null or { ValueKind: JsonValueKind.Null } => [],
        { ValueKind: JsonValueKind.Object } value => value.EnumerateObject(),
        { } value => throw AttributeFormatException.WrongType(_owner, _object, name, "an object", value),
    };

    public AttributeFormatException Unusable(string name, string wanted) =>
        AttributeFormatException.WrongType(_owner, _object, name, wanted, Any(name)!.Value);

    /// <summary>The attributes that nobody asked for.</summary>
    public ImmutableArray<ExtraMember> Rest() =>
    [
        .. _object.EnumerateObject().Where(member => !_known.Contains(member.Name)).Select(member => new ExtraMember(member.Name, member.Value.Clone())),
    ];
}
