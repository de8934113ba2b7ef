namespace PactBroker.Verifications;

/// <summary>A class of failure as verifiers write it, and what it means. Who fails to reach a database has not broken a contract.</summary>
/// <param name="Name">As in results.</param>
/// <param name="Words">For people.</param>
/// <param name="Meaning">What was seen.</param>
internal sealed record FailureClass(string Name, string Words, string Meaning)
{
    public static IReadOnlyList<FailureClass> All { get; } =
    [
        new("contract-broken", "contract broken", "The provider answered, and the answer differs from what is needed."),
        new("data-differs", "data differs", "The answer was right; what it did to the data is not."),
        new("provider-error", "provider error", "The provider threw, broke off, or answered with a failure of its own."),
        new("timed-out", "timed out", "The provider did not answer within the time limit."),
        new("authentication-failed", "not let in", "The provider refused the credentials of the verification, or asked for some."),
        new("state-failed", "state failed", "The provider could not be brought into the state; nothing was sent."),
        new("environment-error", "environment", "Something that the verification needs was not there; nothing was compared."),
    ];

    /// <summary>The class with this name; of a tool that has others, the name stands for itself.</summary>
    public static FailureClass Of(string name) => All.FirstOrDefault(one => one.Name == name) ?? new FailureClass(name, name, "");
}
