namespace PactBroker.Domain.Risks;

/// <summary>Where a version of a consumer counts, and how much: what breaks in production hurts most.</summary>
/// <param name="Environment">The environment; null for the head of the main branch.</param>
/// <param name="Production">Whether it is a production environment.</param>
public sealed record RiskPlace(string? Environment, bool Production = false)
{
    /// <summary>The head of the main branch.</summary>
    public static RiskPlace MainBranch { get; } = new(Environment: null);

    /// <summary>Points of a consumer there: 1 on its main branch, 3 in an environment, 5 in production.</summary>
    public int Points => Environment is null ? 1 : Production ? 5 : 3;

    /// <inheritdoc />
    public override string ToString() => Environment is null ? "on its main branch" : $"in {Environment}";
}
