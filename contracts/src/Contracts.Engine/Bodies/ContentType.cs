using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Contracts.Engine.Bodies;

/// <summary>A media type: <c>application/hal+json; charset=utf-8</c>.</summary>
internal sealed class ContentType
{
    private ContentType(string type, string subtype, ImmutableArray<KeyValuePair<string, string>> parameters)
    {
        (Type, Subtype, Parameters) = (type, subtype, parameters);
        var plus = subtype.LastIndexOf('+');
        Suffix = plus < 0 ? null : subtype[(plus + 1)..];
    }

    /// <summary>Before the slash, lower case.</summary>
    public string Type { get; }

    /// <summary>After the slash, lower case, with the suffix.</summary>
    public string Subtype { get; }

    /// <summary>After the plus: <c>json</c> of <c>hal+json</c>; null without one.</summary>
    public string? Suffix { get; }

    /// <summary>What follows the first semicolon; names in lower case.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Parameters { get; }

    /// <summary>Type and subtype alone.</summary>
    public string Name => $"{Type}/{Subtype}";

    public bool IsWildcard => Type == "*" || Subtype == "*";

    public bool IsJson => (Type == "application" && (Subtype.StartsWith("json", StringComparison.Ordinal) || Subtype == "graphql")) || Suffix == "json";

    public bool IsXml => (Type is "application" or "text" && Subtype == "xml") || Suffix == "xml";

    public bool IsMultipart => Type == "multipart";

    public bool IsForm => Type == "application" && Subtype == "x-www-form-urlencoded";

    public bool IsBinary =>
        Type is "image" or "audio" or "video" or "font"
        || (Type == "application" && Subtype is "octet-stream" or "pdf" or "zip" or "gzip" or "x-gzip" or "protobuf" or "x-protobuf" or "x-tar" or "x-7z-compressed");

    public static bool TryParse(string? text, [NotNullWhen(true)] out ContentType? contentType)
    {
        contentType = null;
        if (text is null)
            return false;

        var segments = HeaderText.Split(text, ';');
        var name = segments[0].Trim().ToLowerInvariant();
        var slash = name.IndexOf('/');
        if (slash <= 0 || slash == name.Length - 1 || name.Any(char.IsWhiteSpace))
            return false;

        contentType = new ContentType(name[..slash], name[(slash + 1)..], [.. segments.Skip(1).Select(ParseParameter).OfType<KeyValuePair<string, string>>()]);
        return true;
    }

    /// <summary>The content type that a text says; null when it says none.</summary>
    public static ContentType? Of(string? text) => TryParse(text, out var type) ? type : null;

    public string? Parameter(string name)
    {
        foreach (var (key, value) in Parameters)
        {
            if (key == name)
                return value;
        }

        return null;
    }

    /// <summary>Whether a body of the other type can be compared with one of this: the same type, also under a suffix, with at least this one's parameters.</summary>
    public bool Accepts(ContentType other)
    {
        if (IsWildcard || other.IsWildcard)
            return true;

        var sameName = Name == other.Name
            || (other.Suffix is { } suffix && Name == $"{other.Type}/{suffix}")
            || (IsXml && Suffix is null && other.IsXml && other.Suffix is null);
        return sameName && Parameters.All(parameter =>
            (IsMultipart && parameter.Key == "boundary")
            || string.Equals(other.Parameter(parameter.Key), parameter.Value, StringComparison.OrdinalIgnoreCase));
    }

    public override string ToString() => Name + string.Concat(Parameters.Select(parameter => $";{parameter.Key}={parameter.Value}"));

    private static KeyValuePair<string, string>? ParseParameter(string segment)
    {
        var equals = segment.IndexOf('=');
        return equals <= 0
            ? null
            : KeyValuePair.Create(segment[..equals].Trim().ToLowerInvariant(), HeaderText.Unquote(segment[(equals + 1)..].Trim()));
    }
}
