using System.Reflection;

namespace Contracts.Schemas.Avro.Mapping;

/// <summary>A member of a C# type as Avro sees it: a field.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Property">The member.</param>
/// <param name="Type">Its type, with what C# knows about null.</param>
/// <param name="Parameter">The parameter of the constructor that sets it; null where its setter does.</param>
internal sealed record MemberShape(string Name, PropertyInfo Property, NullableType Type, ParameterInfo? Parameter)
{
    public AvroDecimalAttribute? Decimal =>
        Property.GetCustomAttribute<AvroDecimalAttribute>() ?? Parameter?.GetCustomAttribute<AvroDecimalAttribute>();

    /// <summary>Whether C# wants it said, whatever it may be.</summary>
    public bool IsRequired => Property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));

    /// <summary>What the member is when nobody says it; false where C# would have to be told.</summary>
    public bool TryGetDefault(object? fresh, out object? value)
    {
        value = Parameter is { HasDefaultValue: true } ? Parameter.DefaultValue
            : Parameter is null && fresh is not null ? Property.GetValue(fresh)
            : null;
        return Parameter is { HasDefaultValue: true } || value is not null && !value.Equals(Zero(Property.PropertyType));
    }

    private static object? Zero(Type type) => type.IsValueType ? System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(Nullable.GetUnderlyingType(type) ?? type) : null;
}
