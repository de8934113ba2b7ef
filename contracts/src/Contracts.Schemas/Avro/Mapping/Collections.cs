namespace Contracts.Schemas.Avro.Mapping;

/// <summary>Which C# types are arrays and maps.</summary>
internal static class Collections
{
    /// <summary>Whether the type holds values under text keys.</summary>
    public static bool IsMap(Type type, out Type values)
    {
        values = Arguments(type, typeof(IReadOnlyDictionary<,>)) is [var key, var value] && key == typeof(string) ? value
            : Arguments(type, typeof(IDictionary<,>)) is [var other, var its] && other == typeof(string) ? its
            : typeof(void);
        return values != typeof(void);
    }

    /// <summary>Whether the type holds items in an order. Text and bytes do not count.</summary>
    public static bool IsArray(Type type, out Type items)
    {
        items = type != typeof(string) && Arguments(type, typeof(IEnumerable<>)) is [var item] ? item : typeof(void);
        return items != typeof(void);
    }

    /// <summary>Makes a collection of the type out of items.</summary>
    public static object Array(Type type, Type items, IReadOnlyList<object?> values)
    {
        var array = System.Array.CreateInstance(items, values.Count);
        for (var i = 0; i < values.Count; i++)
            array.SetValue(values[i], i);
        if (type.IsInstanceOfType(array))
            return array;
        if (type.IsGenericType && Immutable(type, items, array) is { } immutable)
            return immutable;
        return Made(type, typeof(List<>).MakeGenericType(items), array, typeof(IEnumerable<>).MakeGenericType(items));
    }

    /// <summary>Makes a map of the type out of entries.</summary>
    public static object Map(Type type, Type values, IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var dictionary = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), values))!;
        foreach (var (key, value) in entries)
            dictionary[key] = value;
        return type.IsInstanceOfType(dictionary)
            ? dictionary
            : Made(type, dictionary.GetType(), dictionary, typeof(IDictionary<,>).MakeGenericType(typeof(string), values));
    }

    private static object? Immutable(Type type, Type items, Array array)
    {
        var factory = type.GetGenericTypeDefinition().FullName switch
        {
            "System.Collections.Immutable.ImmutableArray`1" => typeof(System.Collections.Immutable.ImmutableArray),
            "System.Collections.Immutable.ImmutableList`1" or "System.Collections.Immutable.IImmutableList`1" => typeof(System.Collections.Immutable.ImmutableList),
            _ => null,
        };
        var create = factory?.GetMethods().Single(method => method.Name == "CreateRange" && method.GetParameters() is [{ ParameterType.Name: "IEnumerable`1" }]);
        return create?.MakeGenericMethod(items).Invoke(null, [array]);
    }

    private static object Made(Type wanted, Type usual, object values, Type parameter)
    {
        if (wanted.IsAssignableFrom(usual))
            return usual.IsInstanceOfType(values) ? values : Activator.CreateInstance(usual, values)!;
        return wanted.GetConstructor([parameter]) is { } constructor
            ? constructor.Invoke([values])
            : throw new AvroMappingException($"{wanted} cannot be made of its items: it has no constructor that takes them. Use a list, an array or a dictionary.");
    }

    private static Type[]? Arguments(Type type, Type definition) =>
        type.GetInterfaces().Prepend(type).FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition)?.GetGenericArguments();
}
