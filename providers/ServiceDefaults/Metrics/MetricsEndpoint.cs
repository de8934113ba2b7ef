using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults.Metrics;

internal static class MetricsEndpoint
{
    private const string Name = "http_server_request_duration_seconds";

    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        // Made here and not at the first question, so that the requests before it are counted.
        var metrics = routes.ServiceProvider.GetRequiredService<RequestMetrics>();
        routes.MapGet("/metrics", () => Results.Text(Write(metrics), "text/plain; version=0.0.4; charset=utf-8")).ExcludeFromDescription();
    }

    /// <summary>The text format of Prometheus.</summary>
    private static string Write(RequestMetrics metrics)
    {
        var text = new StringBuilder($"# HELP {Name} How long requests took, in seconds.\n# TYPE {Name} histogram\n");
        foreach (var ((method, route, status), durations) in metrics.All)
        {
            var labels = $"method=\"{Escape(method)}\",route=\"{Escape(route)}\",status=\"{Escape(status)}\"";
            var (buckets, count, sum) = durations.Read();
            foreach (var (bound, atMost) in buckets)
                text.Append($"{Name}_bucket{{{labels},le=\"{bound}\"}} {atMost}\n");
            text.Append($"{Name}_bucket{{{labels},le=\"+Inf\"}} {count}\n{Name}_sum{{{labels}}} {sum}\n{Name}_count{{{labels}}} {count}\n");
        }

        return text.ToString();
    }

    private static string Escape(string value) => value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n");
}
