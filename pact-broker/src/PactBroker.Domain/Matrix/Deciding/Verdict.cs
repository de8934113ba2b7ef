namespace PactBroker.Domain.Matrix.Deciding;

public enum Verdict
{
    /// <summary>Every result that is needed is there and is good.</summary>
    Yes,

    /// <summary>A verification failed, or what was asked about does not exist. Waiting will not help.</summary>
    No,

    /// <summary>A result is missing; it may still come. Outranks <see cref="No"/>, because clients poll while it lasts.</summary>
    Unknown,
}
