using System.Text;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;

namespace PactBroker.Pages.Pacts;

/// <summary>The example of a request as a command to try it with. Everything is quoted for a shell.</summary>
internal static class CurlCommand
{
    public static string Of(ExpectedRequest request)
    {
        var text = new StringBuilder("curl -i");
        if (request.Method != "GET")
        {
            text.Append($" -X {Quote(request.Method)}");
        }

        text.Append($" \"$PROVIDER\"{Quote(request.Path + Query(request))}");
        foreach (var header in request.Headers ?? [])
        {
            text.Append($" \\\n  -H {Quote($"{header.Name}: {string.Join(", ", header.Values)}")}");
        }

        if (request.Body.Presence == BodyPresence.Present)
        {
            text.Append($" \\\n  --data-binary {Quote(Encoding.UTF8.GetString(request.Body.Bytes.Span))}");
        }

        return text.ToString();
    }

    public static string Query(ExpectedRequest request) => request.Query is not { Length: > 0 } query ? "" : "?" + string.Join('&', query.SelectMany(parameter =>
        parameter.Values.Select(value => value is null ? Uri.EscapeDataString(parameter.Name) : $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(value)}")));

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
