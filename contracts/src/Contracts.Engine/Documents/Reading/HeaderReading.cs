using System.Collections.Immutable;
using System.Text.Json;

namespace Contracts.Engine.Documents.Reading;

/// <summary>Headers: a text or a list of texts per name, in every version.</summary>
internal static class HeaderReading
{
    public static ImmutableArray<Header>? Read(Node owner)
    {
        if (owner.FirstMember("headers") is not { } headers)
            return null;

        headers.AsObject("The member headers", """{"Accept":"application/json"}""");
        return [.. headers.Members().Select(member => new Header(member.Name, Values(member.Value)))];
    }

    private static ImmutableArray<string> Values(Node value) =>
        value.Kind == JsonValueKind.Array ? [.. value.Items().Select(Text)]
        : value.Kind == JsonValueKind.Null ? []
        : [Text(value)];

    private static string Text(Node value)
    {
        if (value.Kind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null)
            throw value.Wrong($"The value of a header is {value.Shown()}.", "It should be a text, or a list of texts.");
        if (!value.IsString)
            value.Warn("header-not-text", $"The value of a header is {value.Shown()}; it is read as its text.");
        return value.LooseText();
    }
}
