namespace ServiceDefaults.Correlation;

/// <summary>The correlation id of what is being handled now, a request or an event; it follows the asynchronous flow.</summary>
public sealed class CorrelationContext
{
    /// <summary>How the id is called in requests, answers and events.</summary>
    public const string Header = "X-Correlation-Id";

    private readonly AsyncLocal<string?> _current = new();

    public string? Current
    {
        get => _current.Value;
        set => _current.Value = value;
    }
}
