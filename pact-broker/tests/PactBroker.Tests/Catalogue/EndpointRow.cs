using System.Globalization;

namespace PactBroker.Tests.Catalogue;

/// <summary>A request, and what comes back.</summary>
public sealed record EndpointRow(string Line, string Method, string Path, string? Body, string? Accept, int Status, string? Type)
{
    public static IReadOnlyList<EndpointRow> ReadAll() =>
        [.. File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "Catalogue", "endpoints.cases"))
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            .Select(Read)];

    /// <summary>The method on the wire.</summary>
    public string Verb => Method == "MERGE" ? "PATCH" : Method;

    private static EndpointRow Read(string line)
    {
        var at = line.LastIndexOf(" = ", StringComparison.Ordinal);
        var (request, answer) = (line[..at].Split(' ', 3), line[(at + 3)..].Split(' '));
        var rest = request.Length == 3 ? request[2] : null;
        var accept = rest?.StartsWith("as ", StringComparison.Ordinal) is true ? rest[3..] : null;
        return new EndpointRow(
            line, request[0], request[1], accept is null ? rest : null, accept,
            int.Parse(answer[0], CultureInfo.InvariantCulture), answer.Length > 1 ? answer[1] : null);
    }
}
