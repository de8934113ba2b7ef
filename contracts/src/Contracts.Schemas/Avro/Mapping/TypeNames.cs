using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Mapping;

/// <summary>What C# types and enum members are called in Avro.</summary>
internal static class TypeNames
{
    public static AvroName Of(Type type, AvroMappingOptions options)
    {
        var contract = type.GetCustomAttribute<DataContractAttribute>();
        return new AvroName(contract?.Namespace ?? options.Namespace ?? type.Namespace ?? "", contract?.Name ?? Simple(type));
    }

    public static string Symbol(Type type, string member)
    {
        var field = type.GetField(member)!;
        return field.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? member;
    }

    public static IEnumerable<string> Symbols(Type type) => Enum.GetNames(type).Select(member => Symbol(type, member));

    /// <summary>The types that a value of a type may have: those that its attributes name, and itself where it is not abstract. None where it names none.</summary>
    public static IReadOnlyList<Type> Derived(Type type)
    {
        var derived = type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(attribute => attribute.DerivedType)
            .Concat(type.GetCustomAttributes<KnownTypeAttribute>(inherit: false).Select(attribute => attribute.Type).OfType<Type>())
            .Distinct()
            .ToList();
        if (derived.Count > 0 && !type.IsAbstract && !derived.Contains(type))
            derived.Insert(0, type);
        return derived;
    }

    private static string Simple(Type type)
    {
        if (!type.IsGenericType)
            return type.Name;
        var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
        return $"{name}Of{string.Join("And", type.GetGenericArguments().Select(Simple))}";
    }
}
