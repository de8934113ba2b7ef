namespace PactBroker.Hosting;

/// <summary>What the broker writes to the console while it runs.</summary>
public sealed record LogOptions
{
    /// <summary>What is less important is not written.</summary>
    public LogLevel Level { get; init; } = LogLevel.Information;

    /// <summary>Whether each line is a JSON object with the trace and the span that it belongs to, for programs.</summary>
    public bool IsJson { get; init; }
}
