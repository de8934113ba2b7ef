using System.Text.Json.Serialization;
using Contracts.Schemas.Events;

namespace Contracts.Consumers.Schemas;

/// <summary>Numbers that the serializer was told to write between quotes.</summary>
internal static class NumbersAsText
{
    private const string Digits = """{"type":"string","pattern":"^-?[0-9]"}""";

    /// <summary>The schema of a number that is written as text; null where it is not. A reader that is told so still takes a plain one.</summary>
    public static string? Of(Type type, JsonNumberHandling handling, EventRole role)
    {
        if (!handling.HasFlag(JsonNumberHandling.WriteAsString) || !ScalarSchemas.IsNumber(type))
            return null;
        if (role == EventRole.Writer)
            return Digits;
        return handling.HasFlag(JsonNumberHandling.AllowReadingFromString) ? $$"""{"anyOf":[{{ScalarSchemas.Of(type)}},{{Digits}}]}""" : null;
    }
}
