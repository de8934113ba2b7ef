namespace Payments.Clients.Correlation;

/// <summary>The correlation id of what is being handled now; it follows the asynchronous flow.</summary>
public sealed class CorrelationContext
{
    private readonly AsyncLocal<string?> _current = new();

    public string? Current
    {
        get => _current.Value;
        set => _current.Value = value;
    }
}
