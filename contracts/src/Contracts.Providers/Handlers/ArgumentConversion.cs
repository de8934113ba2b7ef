using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contracts.Providers.Handlers;

/// <summary>Converts a JSON value to the type that a handler's parameter has. Text converts to everything that can be parsed: numbers, dates, GUIDs, enums, a team's own identifiers.</summary>
internal static class ArgumentConversion
{
    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private static readonly MethodInfo ParseMethod =
        typeof(ArgumentConversion).GetMethod(nameof(TryParse), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <exception cref="HandlerException">The value does not fit the type.</exception>
    public static object? Convert(JsonElement value, string parameter, Type type)
    {
        if (type == typeof(JsonElement) || type == typeof(object))
            return value;

        var underlying = Nullable.GetUnderlyingType(type);
        if (value.ValueKind == JsonValueKind.Null)
            return underlying is not null || !type.IsValueType ? null : throw HandlerException.CannotConvert(parameter, type, "null");
        if (type == typeof(string))
            return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        if (value.ValueKind == JsonValueKind.String && TryParseText(value.GetString()!, underlying ?? type, out var parsed))
            return parsed;

        try
        {
            return value.Deserialize(type, Lenient);
        }
        catch (Exception misfit) when (misfit is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw HandlerException.CannotConvert(parameter, type, value.GetRawText(), misfit);
        }
    }

    private static bool TryParseText(string text, Type type, [NotNullWhen(true)] out object? parsed)
    {
        parsed = null;
        if (type.IsEnum)
            return Enum.TryParse(type, text, ignoreCase: true, out parsed);
        if (!type.GetInterfaces().Any(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IParsable<>) && candidate.GenericTypeArguments[0] == type))
            return false;
        parsed = ParseMethod.MakeGenericMethod(type).Invoke(null, [text]);
        return parsed is not null;
    }

    private static object? TryParse<T>(string text)
        where T : IParsable<T> =>
        T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;
}
