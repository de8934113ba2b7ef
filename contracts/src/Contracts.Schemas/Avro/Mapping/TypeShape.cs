using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contracts.Schemas.Avro.Mapping;

/// <summary>A C# class or record as Avro sees it: named members, and the constructor that takes some of them.</summary>
internal sealed class TypeShape
{
    private static readonly ConcurrentDictionary<(Type, JsonNamingPolicy?), TypeShape> Known = new();

    private readonly ConstructorInfo? _constructor;
    private readonly ImmutableArray<int> _parameters;

    private TypeShape(Type type, JsonNamingPolicy? names)
    {
        Type = type;
        _constructor = Constructor(type);
        var parameters = _constructor?.GetParameters() ?? [];
        Members =
        [
            .. Properties(type).Select(property => new MemberShape(
                NameOf(property, names),
                property,
                NullableType.Of(property),
                parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)))),
        ];
        _parameters = [.. parameters.Select(parameter => IndexOf(parameter))];
        if (_parameters.Contains(-1))
            throw new AvroMappingException($"The constructor of {type} takes '{parameters[_parameters.IndexOf(-1)].Name}', which is none of its properties. Give it one, or a constructor without it.");
    }

    public Type Type { get; }

    /// <summary>In the order in which they are declared, those of base classes first.</summary>
    public ImmutableArray<MemberShape> Members { get; }

    public static TypeShape Of(Type type, JsonNamingPolicy? names) => Known.GetOrAdd((type, names), key => new TypeShape(key.Item1, key.Item2));

    public MemberShape? Find(string field) => Members.FirstOrDefault(member => member.Name == field);

    /// <summary>An instance without any value, to see its defaults; null where the constructor wants values.</summary>
    public object? Fresh() => _constructor is { } constructor && _parameters.IsEmpty ? constructor.Invoke([]) : null;

    /// <summary>An instance with the values given; members that have none keep their defaults.</summary>
    public object Create(IReadOnlyDictionary<MemberShape, object?> values)
    {
        if (_constructor is null)
            throw new AvroMappingException($"{Type} cannot be made: it is abstract, or has no public constructor.");
        var arguments = _parameters.Select(index => Members[index]).Select(member =>
            values.TryGetValue(member, out var value) ? value : member.Parameter is { HasDefaultValue: true } parameter ? parameter.DefaultValue : null);
        var made = _constructor.Invoke([.. arguments]);
        foreach (var (member, value) in values)
        {
            if (member.Parameter is null && member.Property.SetMethod is { } set)
                set.Invoke(made, [value]);
        }

        return made;
    }

    private int IndexOf(ParameterInfo parameter)
    {
        for (var index = 0; index < Members.Length; index++)
        {
            if (Members[index].Parameter == parameter)
                return index;
        }

        return -1;
    }

    private static ConstructorInfo? Constructor(Type type)
    {
        if (type.IsAbstract)
            return null;
        var constructors = type.GetConstructors();
        return constructors.FirstOrDefault(constructor => constructor.IsDefined(typeof(JsonConstructorAttribute)))
            ?? constructors.FirstOrDefault(constructor => constructor.GetParameters().Length == 0)
            ?? constructors.MaxBy(constructor => constructor.GetParameters().Length);
    }

    /// <summary>What can be read and also be set: by its setter, or by the constructor. A computed member says nothing new.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type type)
    {
        var parameters = (Constructor(type)?.GetParameters() ?? []).Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Ancestry(type)
            .SelectMany(declaring => declaring.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true })
            .Where(property => property.SetMethod is { IsPublic: true } || parameters.Contains(property.Name) || property.SetMethod is not null && property.IsDefined(typeof(JsonIncludeAttribute)))
            .Where(property => !property.IsDefined(typeof(IgnoreDataMemberAttribute)) && property.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always })
            .GroupBy(property => property.Name)
            .Select(same => same.Last());
    }

    private static Stack<Type> Ancestry(Type type)
    {
        var types = new Stack<Type>();
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
            types.Push(current);
        return types;
    }

    private static string NameOf(PropertyInfo property, JsonNamingPolicy? names) =>
        property.GetCustomAttribute<DataMemberAttribute>()?.Name
        ?? names?.ConvertName(property.Name)
        ?? property.Name;
}
