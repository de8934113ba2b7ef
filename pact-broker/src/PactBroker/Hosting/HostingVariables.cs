namespace PactBroker.Hosting;

/// <summary>The variables about logs, which are named as those of the protocol's broker, and about telemetry, as OpenTelemetry names them.</summary>
internal static class HostingVariables
{
    public static IEnumerable<KeyValuePair<string, Func<BrokerOptions, string, BrokerOptions>>> Readers { get; } =
    [
        new("PACT_BROKER_LOG_LEVEL", (options, value) => options with { Log = options.Log with { Level = Level(value) } }),
        new("PACT_BROKER_LOG_FORMAT", (options, value) => options with { Log = options.Log with { IsJson = Format(value) } }),
        new("OTEL_EXPORTER_OTLP_ENDPOINT", (options, value) => options with { Telemetry = options.Telemetry with { Endpoint = Address(value) } }),
        new("OTEL_EXPORTER_OTLP_PROTOCOL", (options, value) => options with { Telemetry = options.Telemetry with { IsGrpc = Protocol(value) } }),
        new("OTEL_EXPORTER_OTLP_HEADERS", (options, value) => options with { Telemetry = options.Telemetry with { Headers = value } }),
        new("OTEL_SERVICE_NAME", (options, value) => options with { Telemetry = options.Telemetry with { ServiceName = value } }),
    ];

    private static LogLevel Level(string value) => value.ToLowerInvariant() switch
    {
        "debug" => LogLevel.Debug,
        "info" => LogLevel.Information,
        "warn" or "warning" => LogLevel.Warning,
        "error" => LogLevel.Error,
        "fatal" => LogLevel.Critical,
        _ => throw new FormatException("debug, info, warn, error or fatal is expected"),
    };

    private static bool Format(string value) => value.ToLowerInvariant() switch
    {
        "json" => true,
        "default" or "text" => false,
        _ => throw new FormatException("json or default is expected"),
    };

    private static bool Protocol(string value) => value switch
    {
        "grpc" => true,
        "http/protobuf" => false,
        _ => throw new FormatException("grpc or http/protobuf is expected"),
    };

    private static Uri Address(string value) => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new FormatException("the http or https address of a collector is expected");
}
