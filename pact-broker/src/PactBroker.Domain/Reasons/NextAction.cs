namespace PactBroker.Domain.Reasons;

public enum NextAction
{
    /// <summary>Publish a contract, or a version with the branch or tag that was asked for.</summary>
    Publish,

    /// <summary>Run the provider's verification and publish the result.</summary>
    Verify,

    /// <summary>Change the provider or the expectation, since they contradict each other.</summary>
    Fix,

    /// <summary>Deploy or release a version to the environment, and record it.</summary>
    Deploy,

    /// <summary>Decide about a contract that breaks the last approved one.</summary>
    Approve,
}
