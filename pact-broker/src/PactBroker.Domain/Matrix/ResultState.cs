namespace PactBroker.Domain.Matrix;

/// <summary>What is known about a consumer version and a provider version.</summary>
public enum ResultState
{
    Unknown,
    Failed,
    Success,
}
