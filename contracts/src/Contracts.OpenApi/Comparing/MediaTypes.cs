using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;

namespace Contracts.OpenApi.Comparing;

/// <summary>The media types of a body that a document describes.</summary>
internal static class MediaTypes
{
    /// <summary>What a body is: as its header says, else as the file does, else as it looks.</summary>
    public static string Of(Body body, Header? header) =>
        Bare(header is { Values: [var first, ..] } ? first : body.ContentType ?? (body.Json is null ? "text/plain" : "application/json"));

    /// <summary>The description of a type: its own, or that of a range that it is in.</summary>
    public static JsonElement? Find(JsonElement described, string type)
    {
        var contents = described.Members("content").ToList();
        foreach (var wanted in (string[])[type, $"{type.Split('/')[0]}/*", "*/*"])
        {
            if (contents.Where(content => Bare(content.Name) == wanted).Select(content => (JsonElement?)content.Value).FirstOrDefault() is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Whether what has this type is JSON.</summary>
    public static bool IsJson(string type) => Bare(type) is "application/json" or "text/json" || Bare(type).EndsWith("+json", StringComparison.Ordinal);

    public static string Names(JsonElement described) => string.Join(", ", described.Members("content").Select(content => content.Name).DefaultIfEmpty("none"));

    private static string Bare(string type) => type.Split(';')[0].Trim().ToLowerInvariant();
}
