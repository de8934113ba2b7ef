namespace Contracts.Schemas.JsonSchemas.Reading;

/// <summary>References between schemas, resolved as RFC 3986 §5 says; any scheme, also <c>urn:</c>, and none.</summary>
internal readonly record struct SchemaUri(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
{
    public static SchemaUri Parse(string text)
    {
        var rest = text;
        var fragment = Cut(ref rest, '#');
        var query = Cut(ref rest, '?');
        string? scheme = null;
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && rest.AsSpan(0, colon).IndexOf('/') < 0 && char.IsAsciiLetter(rest[0]))
            (scheme, rest) = (rest[..colon], rest[(colon + 1)..]);
        string? authority = null;
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var end = rest.IndexOf('/', 2);
            (authority, rest) = end < 0 ? (rest[2..], "") : (rest[2..end], rest[end..]);
        }

        return new SchemaUri(scheme, authority, rest, query, fragment);
    }

    /// <summary>The document alone.</summary>
    public string WithoutFragment => (this with { Fragment = null }).ToString();

    public SchemaUri Resolve(string reference)
    {
        var r = Parse(reference);
        if (r.Scheme is not null)
            return r with { Path = WithoutDots(r.Path) };
        if (r.Authority is not null)
            return r with { Scheme = Scheme, Path = WithoutDots(r.Path) };
        if (r.Path.Length == 0)
            return this with { Query = r.Query ?? Query, Fragment = r.Fragment };
        var path = r.Path.StartsWith('/') ? r.Path : Authority is not null && Path.Length == 0 ? "/" + r.Path : Path[..(Path.LastIndexOf('/') + 1)] + r.Path;
        return new SchemaUri(Scheme, Authority, WithoutDots(path), r.Query, r.Fragment);
    }

    public override string ToString() =>
        (Scheme is null ? "" : Scheme + ":") + (Authority is null ? "" : "//" + Authority) + Path
        + (Query is null ? "" : "?" + Query) + (Fragment is null ? "" : "#" + Fragment);

    private static string? Cut(ref string text, char mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var cut = text[(at + 1)..];
        text = text[..at];
        return cut;
    }

    private static string WithoutDots(string path)
    {
        if (!path.Contains("./", StringComparison.Ordinal) && !path.EndsWith('.'))
            return path;
        var kept = new List<string>();
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            if (segments[i] == "..")
            {
                if (kept.Count > 1)
                    kept.RemoveAt(kept.Count - 1);
            }
            else if (segments[i] != ".")
            {
                kept.Add(segments[i]);
                continue;
            }

            if (isLast)
                kept.Add("");
        }

        return string.Join('/', kept);
    }
}
