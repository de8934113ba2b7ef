using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contracts.Providers.Handlers;

/// <summary>Named JSON values: a state's parameters, or what a handler handed back. Names are found without regard to case.</summary>
internal sealed class HandlerValues
{
    private static readonly JsonSerializerOptions AsWritten = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly ImmutableDictionary<string, JsonElement> _values;

    private HandlerValues(ImmutableDictionary<string, JsonElement> values) => _values = values;

    public static HandlerValues None { get; } = new(ImmutableDictionary.Create<string, JsonElement>(StringComparer.OrdinalIgnoreCase));

    public IEnumerable<string> Names => _values.Keys.Order(StringComparer.Ordinal);

    public ImmutableDictionary<string, JsonElement> Items => _values;

    public HandlerValues With(string name, JsonElement value) => new(_values.Remove(name).Add(name, value));

    public HandlerValues With(IEnumerable<KeyValuePair<string, JsonElement>> values) =>
        values.Aggregate(this, (all, value) => all.With(value.Key, value.Value));

    public HandlerValues With(HandlerValues values) => With(values._values);

    public bool TryGet(string name, [NotNullWhen(true)] out JsonElement? value)
    {
        var found = _values.TryGetValue(name, out var element);
        value = found ? element : null;
        return found;
    }

    /// <summary>What a handler handed back by name. A number, a text or a list has no names and is passed over: a lambda's last call often returns one without meaning to.</summary>
    /// <exception cref="HandlerException">It cannot be written as JSON.</exception>
    public static HandlerValues FromReturned(object? returned) =>
        returned is null ? None : Members(ToJson(returned)) ?? None;

    /// <summary>The values of an object that somebody gave as one; their names stay as they are written.</summary>
    /// <exception cref="HandlerException">It is not an object.</exception>
    public static HandlerValues FromObject(object? given) =>
        given is null ? None : Members(ToJson(given)) ?? throw HandlerException.NotAnObject(given);

    private static HandlerValues? Members(JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? None.With(element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value)))
        : null;

    private static JsonElement ToJson(object value)
    {
        try
        {
            return value as JsonElement? ?? JsonSerializer.SerializeToElement(value, value.GetType(), AsWritten);
        }
        catch (Exception unwritable) when (unwritable is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw HandlerException.NotJson(value, unwritable);
        }
    }
}
