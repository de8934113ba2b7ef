using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Documents.V2;

namespace Contracts.Engine.Documents.Reading;

/// <summary>The query: a text (V1, V2) or a map from name to values (V3, V4); each is read in every version.</summary>
internal static class QueryReading
{
    public static ImmutableArray<QueryParameter>? Read(Node request)
    {
        if (request.FirstMember("query") is not { } query)
            return null;

        if (query.IsString)
            return QueryText.Parse(query.Value.GetString()!);

        query.AsObject("The query", """{"page":["2"]} or, in versions 1 and 2, "page=2" """.TrimEnd());
        return [.. query.Members().Select(member => new QueryParameter(member.Name, Values(member.Value)))];
    }

    private static ImmutableArray<string?> Values(Node value) =>
        value.Kind == JsonValueKind.Array ? [.. value.Items().Select(Text)] : [Text(value)];

    private static string? Text(Node value)
    {
        if (value.Kind is JsonValueKind.Object or JsonValueKind.Array)
            throw value.Wrong($"The value of a query parameter is {value.Shown()}.", "It should be a text, a list of texts, or null.");
        return value.Kind == JsonValueKind.Null ? null : value.LooseText();
    }
}
