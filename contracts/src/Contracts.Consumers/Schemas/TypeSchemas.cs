using System.Collections.Immutable;

namespace Contracts.Consumers.Schemas;

/// <summary>JSON Schemas of types that the serializer writes in their own way: ids and other values with a converter.</summary>
/// <example><code>types => types.Add&lt;Sku&gt;("""{"type":"string","pattern":"^[0-9]+$"}""")</code></example>
public sealed class TypeSchemas
{
    private readonly ImmutableDictionary<Type, string> _schemas;

    private TypeSchemas(ImmutableDictionary<Type, string> schemas) => _schemas = schemas;

    internal static TypeSchemas None { get; } = new(ImmutableDictionary<Type, string>.Empty);

    internal IEnumerable<Type> Types => _schemas.Keys;

    /// <summary>Says how a type looks in JSON.</summary>
    /// <param name="schema">A JSON Schema, without references.</param>
    /// <typeparam name="T">The type.</typeparam>
    public TypeSchemas Add<T>(string schema) => new(_schemas.SetItem(typeof(T), schema));

    internal string? Of(Type type) => _schemas.GetValueOrDefault(type);
}
