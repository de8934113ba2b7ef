using System.Diagnostics.CodeAnalysis;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Parsing;

/// <summary>The named types that a place in the schema can use.</summary>
internal sealed class NameScope
{
    private readonly Dictionary<string, AvroNamedType> _types = [];
    private readonly HashSet<string> _own = [];

    public NameScope(IEnumerable<AvroSchema> references)
    {
        foreach (var (name, type) in references.SelectMany(reference => reference.NamedTypes))
            _types.TryAdd(name, type);
    }

    public IReadOnlyDictionary<string, AvroNamedType> Types => _types;

    /// <summary>The types of references that the text does not define itself.</summary>
    public IReadOnlyCollection<AvroNamedType> Referenced => [.. _types.Values.Where(type => !_own.Contains(type.Name.Full))];

    /// <summary>A definition of the text itself goes before one of a reference; a second one in the text is refused.</summary>
    public bool TryDefine(AvroNamedType type)
    {
        if (!_own.Add(type.Name.Full))
            return false;
        _types[type.Name.Full] = type;
        return true;
    }

    /// <summary>A simple name means the enclosing namespace first, then none.</summary>
    public bool TryFind(string name, string space, [NotNullWhen(true)] out AvroNamedType? type) =>
        _types.TryGetValue(AvroName.Of(name, space).Full, out type) || _types.TryGetValue(name, out type);
}
