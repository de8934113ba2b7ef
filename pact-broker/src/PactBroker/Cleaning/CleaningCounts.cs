namespace PactBroker.Cleaning;

/// <summary>How much has gone.</summary>
internal sealed record CleaningCounts
{
    public long Branches { get; init; }

    public long Versions { get; init; }

    public long Publications { get; init; }

    public long Contents { get; init; }

    public long Verifications { get; init; }

    public long TriggeredWebhooks { get; init; }

    /// <summary>Whether everything was done that was to be done; false if another broker took over.</summary>
    public bool Completed { get; init; } = true;

    public static CleaningCounts operator +(CleaningCounts left, CleaningCounts right) => new()
    {
        Branches = left.Branches + right.Branches,
        Versions = left.Versions + right.Versions,
        Publications = left.Publications + right.Publications,
        Contents = left.Contents + right.Contents,
        Verifications = left.Verifications + right.Verifications,
        TriggeredWebhooks = left.TriggeredWebhooks + right.TriggeredWebhooks,
        Completed = left.Completed && right.Completed,
    };
}
