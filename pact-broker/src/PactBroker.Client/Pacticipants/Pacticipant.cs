namespace PactBroker.Client.Pacticipants;

/// <summary>An application that takes part in contracts.</summary>
/// <param name="Name">Its name.</param>
public sealed record Pacticipant(string Name)
{
    /// <summary>The name for people; null lets the broker derive it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Where its source is.</summary>
    public Uri? RepositoryUrl { get; init; }

    /// <summary>The branch that is deployed from; null lets the broker detect it.</summary>
    public string? MainBranch { get; init; }
}
