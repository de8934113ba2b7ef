namespace PactBroker.Domain.Risks;

/// <summary>Why something does not count as verified.</summary>
public enum UnverifiedState
{
    /// <summary>Nobody has looked.</summary>
    NotVerified,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It failed, and nobody had promised it yet.</summary>
    Pending,

    /// <summary>What is known does not say: the schemas of an event, or the provider's document.</summary>
    Undecided,

    /// <summary>The provider is not where the consumer is.</summary>
    ProviderMissing,
}

/// <summary>The same in words.</summary>
public static class UnverifiedStates
{
    /// <summary>The stable name, for programs.</summary>
    public static string Name(UnverifiedState state) => state switch
    {
        UnverifiedState.Failed => "failed",
        UnverifiedState.Pending => "failed-pending",
        UnverifiedState.Undecided => "undecided",
        UnverifiedState.ProviderMissing => "provider-missing",
        _ => "not-verified",
    };
}
