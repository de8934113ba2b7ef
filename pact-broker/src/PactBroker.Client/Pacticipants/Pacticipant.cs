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

    /// <summary>
    /// Whether it is of others, so that it is not ours to verify: then evidence decides, from a run against a sandbox or from its OpenAPI document, whichever version that
    /// is about. Null leaves it as it is.
    /// </summary>
    public bool? External { get; init; }

    /// <summary>For how many days such evidence counts; null leaves it as it is, which is 30 days at first.</summary>
    public int? EvidenceMaxAgeDays { get; init; }
}
