using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Contracts.Tests.Consumers.Schemas;

/// <summary>Values of a type as its annotations allow them: null only where the type says so.</summary>
internal sealed class RandomValues(Random random)
{
    private static readonly string[] Texts = ["", "a", "ä→😀", "\"\\\u0001", "42", "null"];

    private readonly NullabilityInfoContext _nullability = new();

    public object Of(Type type) => Of(type, null, 4)!;

    private object? Of(Type type, NullabilityInfo? nullability, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return random.Next(3) == 0 ? null : Of(value, null, depth);
        if (nullability is { WriteState: NullabilityState.Nullable } && (depth <= 0 || random.Next(3) == 0))
            return null;
        return Scalar(type) ?? Collection(type, nullability, depth) ?? Composed(type, depth);
    }

    private object? Scalar(Type type)
    {
        if (type.IsEnum)
            return type.IsDefined(typeof(FlagsAttribute)) ? Enum.ToObject(type, random.Next(4)) : Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        return type switch
        {
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(int) => random.Next(4) switch { 0 => int.MinValue, 1 => int.MaxValue, _ => random.Next(100) },
            _ when type == typeof(long) => random.Next(4) switch { 0 => long.MinValue, 1 => long.MaxValue, _ => random.NextInt64() },
            _ when type == typeof(double) => random.NextDouble() * 1e300,
            _ when type == typeof(decimal) => Math.Round((decimal)(random.NextDouble() * 1e6), random.Next(6)) + 0.000000000m,
            _ when type == typeof(string) => Texts[random.Next(Texts.Length)],
            _ when type == typeof(byte[]) => Guid.NewGuid().ToByteArray(),
            _ when type == typeof(Guid) => Guid.NewGuid(),
            _ when type == typeof(Uri) => new Uri("https://example.org/a%20b"),
            _ when type == typeof(DateTimeOffset) => Instant().ToOffset(TimeSpan.FromMinutes(random.Next(-840, 841))),
            _ when type == typeof(DateTime) => Instant().UtcDateTime,
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Instant().UtcDateTime),
            _ when type == typeof(TimeOnly) => TimeOnly.FromDateTime(Instant().UtcDateTime),
            _ when type == typeof(TimeSpan) => TimeSpan.FromTicks(random.NextInt64(-100, 100) * random.NextInt64(TimeSpan.TicksPerDay)),
            _ when type == typeof(object) => random.Next(2) == 0 ? 1 : "x",
            _ when type == typeof(JsonElement) => JsonElement.Parse("""{"a":[1,null]}"""),
            _ when type == typeof(Shapes.Sku) => new Shapes.Sku(random.Next(1000).ToString()),
            _ => null,
        };
    }

    // A whole number of microseconds, which is what Avro keeps.
    private DateTimeOffset Instant() => DateTimeOffset.UnixEpoch.AddMicroseconds(random.NextInt64(0, 4_000_000_000_000_000));

    private object? Collection(Type type, NullabilityInfo? nullability, int depth)
    {
        if (type.IsArray)
        {
            var array = Array.CreateInstance(type.GetElementType()!, depth <= 0 ? 0 : random.Next(3));
            for (var i = 0; i < array.Length; i++)
                array.SetValue(Of(type.GetElementType()!, nullability?.ElementType, depth - 1), i);
            return array;
        }

        if (!type.IsGenericType || !typeof(IEnumerable).IsAssignableFrom(type))
            return null;
        var arguments = type.GetGenericArguments();
        var parts = nullability?.GenericTypeArguments;
        if (arguments.Length == 2)
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
            for (var i = depth <= 0 ? 0 : random.Next(3); i > 0; i--)
                map[$"key {i}"] = Of(arguments[1], parts?[1], depth - 1);
            return map;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!;
        for (var i = depth <= 0 ? 0 : random.Next(3); i > 0; i--)
            list.Add(Of(arguments[0], parts?[0], depth - 1));
        return type.IsInstanceOfType(list) ? list : Activator.CreateInstance(type, list);
    }

    private object Composed(Type type, int depth)
    {
        if (type.IsAbstract)
        {
            var derived = type.GetCustomAttributes<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().ToList();
            type = derived[random.Next(derived.Count)].DerivedType;
        }

        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, _nullability.Create(parameter), depth - 1))]);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null && constructor.GetParameters().Length == 0))
            property.SetValue(made, Of(property.PropertyType, _nullability.Create(property), depth - 1));
        return made;
    }
}
