namespace PactBroker.Hosting;

/// <summary>Where traces and metrics go; by default nowhere.</summary>
public sealed record TelemetryOptions
{
    /// <summary>A collector that takes OTLP; null: none.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Whether it takes gRPC, or protobuf over HTTP.</summary>
    public bool IsGrpc { get; init; }

    /// <summary>What to show it, as <c>name=value,name=value</c>; null: nothing.</summary>
    public string? Headers { get; init; }

    /// <summary>The name of this broker there.</summary>
    public string ServiceName { get; init; } = "pact-broker";
}
