namespace Contracts.Providers;

/// <summary>The synchronous call that test suites written for PactNet have.</summary>
public static class SynchronousVerification
{
    /// <summary>Verifies, and throws when the provider does not honor a contract. New tests await <see cref="PactVerifier.VerifyAsync"/> instead.</summary>
    /// <param name="verifier">The verifier.</param>
    /// <exception cref="PactVerificationFailedException">The message is the whole report.</exception>
    public static void Verify(this PactVerifier verifier)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        // On the thread pool, so that a caller with a synchronization context does not wait for itself.
        Task.Run(() => verifier.VerifyAsync()).GetAwaiter().GetResult().EnsureSuccess();
    }
}
