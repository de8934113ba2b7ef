using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Contracts.OpenApi;

/// <summary>One method of one path.</summary>
internal sealed class ApiOperation(ApiDocument document, string method, string path, JsonElement operation, ImmutableArray<JsonElement> ofPath)
{
    private readonly string[] _segments = Segments(path);

    public string Method => method;

    public string Path => path;

    public JsonElement Element => operation;

    /// <summary>The parameters; one of the operation stands in place of the path's of the same name and place.</summary>
    public ImmutableArray<JsonElement> Parameters { get; } =
    [
        .. operation.List("parameters").Select(document.Resolve).Concat(ofPath).DistinctBy(parameter => (parameter.Text("in"), parameter.Text("name"))),
    ];

    /// <summary>The answers by status as the document writes them: <c>200</c>, <c>4XX</c>, <c>default</c>.</summary>
    public ImmutableArray<(string Status, JsonElement Response)> Responses { get; } = [.. operation.Members("responses").Select(response => (response.Name, document.Resolve(response.Value)))];

    public override string ToString() => $"{method} {path}";

    /// <summary>Whether a path is one that the template stands for, and what stands for its names.</summary>
    public bool Covers(string sent, out ImmutableArray<(string Name, string Value)> values)
    {
        values = [];
        var segments = Segments(sent);
        if (segments.Length != _segments.Length)
            return false;
        foreach (var (template, segment) in _segments.Zip(segments))
        {
            if (Match(template, Uri.UnescapeDataString(segment)) is not { } found)
                return false;
            values = values.AddRange(found);
        }

        return true;
    }

    /// <summary>How much of the path is fixed: of several that fit, the most exact one answers.</summary>
    public int Exactness => _segments.Count(segment => !segment.Contains('{', StringComparison.Ordinal));

    /// <summary>The answer that stands for a status: itself, its hundred, or the one for all others.</summary>
    public (string Status, JsonElement Response)? ResponseFor(int status)
    {
        var (exact, hundred) = (status.ToString(CultureInfo.InvariantCulture), $"{status / 100}XX");
        foreach (var wanted in (string[])[exact, hundred, "default"])
        {
            if (Responses.FirstOrDefault(response => response.Status.Equals(wanted, StringComparison.OrdinalIgnoreCase)) is { Status: not null } found)
                return found;
        }

        return null;
    }

    private static string[] Segments(string path) => path.TrimEnd('/').Split('/');

    // A name may stand beside fixed text: {name}.json
    private static ImmutableArray<(string, string)>? Match(string template, string segment)
    {
        var (open, close) = (template.IndexOf('{', StringComparison.Ordinal), template.IndexOf('}', StringComparison.Ordinal));
        if (open < 0 || close < open)
            return Uri.UnescapeDataString(template) == segment ? [] : null;
        var (before, after) = (template[..open], template[(close + 1)..]);
        return segment.Length > before.Length + after.Length && segment.StartsWith(before, StringComparison.Ordinal) && segment.EndsWith(after, StringComparison.Ordinal)
            ? [(template[(open + 1)..close], segment[before.Length..^after.Length])]
            : null;
    }
}
