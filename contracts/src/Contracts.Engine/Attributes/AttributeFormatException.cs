using System.Text.Json;

namespace Contracts.Engine.Attributes;

/// <summary>A matching rule or generator in a pact file has attributes that do not make sense. The message shows the object and says what would be right.</summary>
public sealed class AttributeFormatException : FormatException
{
    private const int Shown = 200;

    private AttributeFormatException(string message)
        : base(message)
    {
    }

    internal static AttributeFormatException NotAnObject(string kind, JsonElement value) =>
        new($"A {kind} is a JSON object, but this is {Text(value)}.");

    internal static AttributeFormatException Nameless(string kind, JsonElement owner, string attribute) =>
        new($"The {kind} {Text(owner)} does not say what it is: it needs the attribute '{attribute}'.");

    internal static AttributeFormatException Missing(string kind, JsonElement owner, string attribute, string wanted) =>
        new($"The {kind} {Text(owner)} needs the attribute '{attribute}', which is {wanted}.");

    internal static AttributeFormatException WrongType(string kind, JsonElement owner, string attribute, string wanted, JsonElement value) =>
        new($"The attribute '{attribute}' of the {kind} {Text(owner)} is {wanted}, not {Text(value)}.");

    private static string Text(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= Shown ? text : string.Concat(text.AsSpan(0, Shown), "…");
    }
}
