using System.Reflection;

namespace Contracts.Schemas.Avro.Mapping;

/// <summary>A type and whether null is one of its values; for its parts too.</summary>
/// <param name="Type">The type without <see cref="Nullable{T}"/>.</param>
/// <param name="IsNullable">Whether null is a value.</param>
/// <param name="Info">What the compiler noted; null where nothing was asked.</param>
internal sealed record NullableType(Type Type, bool IsNullable, NullabilityInfo? Info)
{
    public static NullableType Of(PropertyInfo property) => Of(new NullabilityInfoContext().Create(property));

    public static NullableType Of(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? new(value, true, null) : new(type, false, null);

    /// <summary>The part at a place: of a generic type its argument, of an array its element.</summary>
    public NullableType Part(Type part, int index) => Info switch
    {
        { ElementType: { } element } => Of(element),
        { GenericTypeArguments: { } arguments } when index < arguments.Length => Of(arguments[index]),
        _ => Of(part),
    };

    private static NullableType Of(NullabilityInfo info) =>
        Nullable.GetUnderlyingType(info.Type) is { } value
            ? new(value, true, null)
            : new(info.Type, !info.Type.IsValueType && info.ReadState == NullabilityState.Nullable, info);
}
