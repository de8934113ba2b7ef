using System.Reflection;
using System.Runtime.CompilerServices;

namespace Contracts.Providers.Data;

/// <summary>Something of a type that takes a value: a parameter of its constructor, or a property.</summary>
internal sealed record Member(Type Owner, string Name, Type Type, bool IsNeeded, ICustomAttributeProvider Attributes, PropertyInfo? Property)
{
    /// <summary>A name as its owner writes it in C#: parameters of records are properties too.</summary>
    public static Member Of(ParameterInfo parameter, Type owner) =>
        new(owner, parameter.Name ?? "", parameter.ParameterType, !parameter.HasDefaultValue, parameter, null);

    public static Member Of(PropertyInfo property, Type owner) =>
        new(owner, property.Name, property.PropertyType, property.IsDefined(typeof(RequiredMemberAttribute)), property, property);

    public T? Find<T>()
        where T : Attribute =>
        (T?)(Attributes.GetCustomAttributes(typeof(T), inherit: true).FirstOrDefault()
            ?? Owner.GetProperty(Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.GetCustomAttributes(typeof(T), inherit: true).FirstOrDefault());

    public bool MayBeNull()
    {
        if (Nullable.GetUnderlyingType(Type) is not null)
            return true;
        return !Type.IsValueType && Property is not null && new NullabilityInfoContext().Create(Property).WriteState == NullabilityState.Nullable;
    }
}
