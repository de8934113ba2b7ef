using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Queries;

namespace PactBroker.Domain.Metadata;

/// <summary>
/// Why a pact was handed out, carried in its URL so that a result posted to it remembers: pending or work in progress, and
/// which consumer versions it stood for. Clients pass the segment on without reading it.
/// </summary>
public sealed record PactMetadata
{
    public static PactMetadata None { get; } = new();

    /// <summary>The criteria that selected it; the newest of their versions is the one the pact is shown as.</summary>
    public ImmutableArray<SelectedBy> Selectors { get; init; } = [];

    public bool Pending { get; init; }

    public bool Wip { get; init; }

    public bool IsEmpty => Selectors.IsEmpty && !Pending && !Wip;

    /// <summary>One path segment: base64 for URLs, without padding, of a nested query.</summary>
    public string Encode()
    {
        var query = new StringBuilder();
        foreach (var selector in Selectors)
            selector.AppendTo(query);

        query.Append(Pending ? "p=true&" : "").Append(Wip ? "w=true&" : "");
        return System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(query.ToString().TrimEnd('&')));
    }

    /// <summary>Whatever is not understood is left out: a pact must not become unreachable by its address.</summary>
    public static PactMetadata Decode(string segment)
    {
        if (!System.Buffers.Text.Base64Url.IsValid(segment))
            return None;

        var query = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(segment));
        return NestedParameters.TryParse(query, out var parameters, out _)
            ? new PactMetadata
            {
                Selectors = [.. parameters.ItemsOf("s").OfType<ParameterNode.Map>().Select(map => SelectedBy.Read(map.Parameters))],
                Pending = parameters.IsTrue("p"),
                Wip = parameters.IsTrue("w"),
            }
            : None;
    }
}

/// <summary>One criterion and the consumer version that met it.</summary>
public sealed record SelectedBy
{
    public string? Branch { get; init; }

    public string? Tag { get; init; }

    public string? Environment { get; init; }

    public bool Latest { get; init; }

    public VersionId? ConsumerVersion { get; init; }

    internal void AppendTo(StringBuilder query)
    {
        // A list has no indexes, a repeated key starts the next element: each begins with one that is always there.
        Append(query, "l", Latest ? "true" : "false");
        Append(query, "b", Branch);
        Append(query, "t", Tag);
        Append(query, "e", Environment);
        Append(query, "cv", ConsumerVersion?.Value.ToString(CultureInfo.InvariantCulture));
    }

    internal static SelectedBy Read(NestedParameters map) => new()
    {
        Branch = map.TextOrNull("b"),
        Tag = map.TextOrNull("t"),
        Environment = map.TextOrNull("e"),
        Latest = map.IsTrue("l"),
        ConsumerVersion = long.TryParse(map.TextOrNull("cv"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new VersionId(id) : null,
    };

    private static void Append(StringBuilder query, string key, string? value)
    {
        if (value is not null)
            query.Append("s[][").Append(key).Append("]=").Append(Uri.EscapeDataString(value)).Append('&');
    }
}
