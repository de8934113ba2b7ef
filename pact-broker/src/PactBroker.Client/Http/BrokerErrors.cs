using System.Collections.Immutable;
using System.Text.Json;

namespace PactBroker.Client.Http;

/// <summary>
/// Reads what a broker says about a failure. Its errors have several shapes: <c>error</c> as text or as an object with a message,
/// <c>errors</c> as a list, as lists by field, or as problem details; each becomes one line.
/// </summary>
internal static class BrokerErrors
{
    public static BrokerException Read(string request, BrokerAnswer answer)
    {
        if (!answer.TryReadJson(out var body))
            return BrokerException.Answered(request, answer.Status, PlainText(answer), []);

        var lines = Lines(body).Distinct(StringComparer.Ordinal).ToList();
        return BrokerException.Answered(request, answer.Status, lines.Count == 0 ? null : string.Join("; ", lines), Notices(body));
    }

    public static ImmutableArray<BrokerNotice> Notices(JsonElement body) =>
    [
        .. body.ItemsOf("notices").Select(notice =>
            new BrokerNotice(notice.TextOrNull("type") ?? "info", notice.TextOrNull("text") ?? "")),
    ];

    private static IEnumerable<string> Lines(JsonElement body)
    {
        if (body.MemberOrNull("error") is { } error)
            return Describe(error, field: "");
        if (body.MemberOrNull("errors") is { } errors)
            return Describe(errors, field: "");
        return new[] { body.TextOrNull("title"), body.TextOrNull("detail") }.OfType<string>();
    }

    private static IEnumerable<string> Describe(JsonElement error, string field) => error.ValueKind switch
    {
        JsonValueKind.String => [field.Length == 0 ? error.GetString()! : $"{field} {error.GetString()}"],
        JsonValueKind.Array => error.EnumerateArray().SelectMany(item => Describe(item, field)),
        JsonValueKind.Object => DescribeObject(error, field),
        _ => [],
    };

    private static IEnumerable<string> DescribeObject(JsonElement error, string field)
    {
        if (error.TextOrNull("message") is { } message)
            return [error.TextOrNull("reference") is { } reference ? $"{message} (reference {reference})" : message];
        if (error.TextOrNull("detail") is { } detail)
            return [error.TextOrNull("pointer") is { } pointer ? $"{pointer} {detail}" : detail];
        return error.EnumerateObject().SelectMany(member =>
            Describe(member.Value, field.Length == 0 ? member.Name : $"{field}.{member.Name}"));
    }

    private static string? PlainText(BrokerAnswer answer) =>
        answer.MediaType == "text/plain" && answer.Text.Trim() is { Length: > 0 and < 1000 } text ? text : null;
}
