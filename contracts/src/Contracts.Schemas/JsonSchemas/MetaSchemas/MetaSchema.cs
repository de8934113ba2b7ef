using System.Text;

namespace Contracts.Schemas.JsonSchemas.MetaSchemas;

/// <summary>The schemas of schemas, which the drafts define; kept as resources.</summary>
internal static class MetaSchema
{
    private const string Http = "http://json-schema.org/";
    private const string Https = "https://json-schema.org/";

    private static readonly Dictionary<string, JsonSchemaDraft> Drafts = new()
    {
        ["json-schema.org/draft-04/schema"] = JsonSchemaDraft.Draft4,
        ["json-schema.org/draft-06/schema"] = JsonSchemaDraft.Draft6,
        ["json-schema.org/draft-07/schema"] = JsonSchemaDraft.Draft7,
        ["json-schema.org/draft/2019-09/schema"] = JsonSchemaDraft.Draft201909,
        ["json-schema.org/draft/2020-12/schema"] = JsonSchemaDraft.Draft202012,
    };

    /// <summary>The draft that an address names, with http or https, whatever its writer is used to.</summary>
    public static JsonSchemaDraft? Draft(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        return scheme >= 0 && Drafts.TryGetValue(address[(scheme + 3)..].TrimEnd('/'), out var draft) ? draft : null;
    }

    /// <summary>The text of a meta-schema, or null.</summary>
    public static string? Find(string address)
    {
        var path = address.StartsWith(Http, StringComparison.Ordinal) ? address[Http.Length..]
            : address.StartsWith(Https, StringComparison.Ordinal) ? address[Https.Length..]
            : null;
        if (path is null)
            return null;
        var name = $"{path.Replace('/', '.')}.json";
        using var stream = typeof(MetaSchema).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
