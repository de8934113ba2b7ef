using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PactBroker.Metrics;

/// <summary>The same figures as Prometheus and OpenMetrics read them, one gauge each.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";
    public const string OpenMetricsContentType = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    /// <summary>Whose values are shares of one figure, told apart by a label.</summary>
    private const string Distribution = "distribution";

    public static string Write(JsonObject metrics, bool openMetrics)
    {
        var text = new StringBuilder();
        foreach (var (group, values) in metrics)
        {
            foreach (var (name, value) in values!.AsObject())
            {
                Append(text, $"pact_broker_{Snake(group)}_{Snake(name)}", $"{Words(group)}: {Words(name)}.", value);
            }
        }

        return openMetrics ? text.Append("# EOF\n").ToString() : text.ToString();
    }

    private static void Append(StringBuilder text, string name, string help, JsonNode? value)
    {
        switch (value)
        {
            // Nothing has happened yet, or there is no such figure: a gauge that would mislead is left out.
            case null:
            case JsonValue number when number.GetValueKind() == System.Text.Json.JsonValueKind.Number && number.ToString().StartsWith('-'):
                break;
            case JsonObject shares:
                Head(text, name, help);
                foreach (var (amount, times) in shares)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{name}{{amount=\"{amount}\"}} {times}\n");
                }

                break;
            case JsonValue instant when instant.TryGetValue<string>(out var date):
                Head(text, $"{name}_timestamp_seconds", help);
                text.Append(CultureInfo.InvariantCulture, $"{name}_timestamp_seconds {DateTimeOffset.Parse(date, CultureInfo.InvariantCulture).ToUnixTimeSeconds()}\n");
                break;
            default:
                Head(text, name, help);
                text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
                break;
        }
    }

    private static void Head(StringBuilder text, string name, string help) => text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n");

    private static string Snake(string name) => Separate(name, '_');

    private static string Words(string name) => name == Distribution ? "how many have each amount" : Separate(name, ' ');

    private static string Separate(string name, char separator) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? $"{separator}{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
