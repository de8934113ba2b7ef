using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace PactBroker.Hosting;

/// <summary>Sends traces and metrics to a collector: of requests, of what the broker asks others and its database, and of the process.</summary>
internal static class Telemetry
{
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "System.Net.Http", "Npgsql"];

    private static readonly string[] Meters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime", "Npgsql"];

    /// <summary>What sends until it is disposed, and sends what is left then; null where there is no collector.</summary>
    public static IDisposable? Start(TelemetryOptions options, string version) => options.Endpoint is not { } endpoint ? null : OpenTelemetrySdk.Create(builder => builder
        .ConfigureResource(resource => resource.AddService(options.ServiceName, serviceVersion: version))
        .WithTracing(tracing => tracing.AddSource(Sources).AddOtlpExporter(exporter => Configure(exporter, options, endpoint, "v1/traces")))
        .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter(exporter => Configure(exporter, options, endpoint, "v1/metrics"))));

    /// <summary>Says of the trace of a request what it was: the server's own has no more than that there was one.</summary>
    public static async Task DescribeAsync(HttpContext context, RequestDelegate next)
    {
        var activity = Activity.Current;
        try
        {
            await next(context);
        }
        finally
        {
            if (activity is not null)
            {
                Describe(activity, context);
            }
        }
    }

    private static void Describe(Activity activity, HttpContext context)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        activity.DisplayName = route is null ? context.Request.Method : $"{context.Request.Method} {route}";
        activity.SetTag("http.request.method", context.Request.Method);
        activity.SetTag("http.route", route);
        activity.SetTag("url.path", context.Request.Path.Value);
        activity.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static void Configure(OtlpExporterOptions exporter, TelemetryOptions options, Uri endpoint, string path)
    {
        exporter.Protocol = options.IsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = options.IsGrpc ? endpoint : new Uri($"{endpoint.ToString().TrimEnd('/')}/{path}");
        exporter.Headers = options.Headers;
    }
}
