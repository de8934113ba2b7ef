using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Contracts.Consumers.Matchers;

/// <summary>
/// While a template is serialized, each matcher leaves a mark in the JSON and itself in a list. The mark's name
/// is no name that people give a member, so data is never taken for a matcher.
/// </summary>
internal static class MatcherMarks
{
    public const string Name = "\u0001matcher\u0001";

    public const string Value = "value";

    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> Settings = [];

    [ThreadStatic]
    private static List<IMatcher>? _current;

    /// <summary>Serializes a value and collects its matchers.</summary>
    public static JsonElement Serialize(object? value, JsonSerializerOptions settings, out IReadOnlyList<IMatcher> matchers)
    {
        var outer = _current;
        var own = _current = [];
        try
        {
            matchers = own;
            return JsonSerializer.SerializeToElement(value, value?.GetType() ?? typeof(object), Settings.GetValue(settings, WithConverter));
        }
        finally
        {
            _current = outer;
        }
    }

    /// <summary>The number of a matcher; null when nobody collects (somebody prints a template).</summary>
    public static int? Add(IMatcher matcher)
    {
        if (_current is not { } matchers)
            return null;

        matchers.Add(matcher);
        return matchers.Count - 1;
    }

    // Made once for each settings object: the serializer keeps its knowledge of types with the settings.
    private static JsonSerializerOptions WithConverter(JsonSerializerOptions settings)
    {
        var own = new JsonSerializerOptions(settings) { WriteIndented = false };
        own.Converters.Insert(0, new MatcherConverterFactory());
        return own;
    }
}
