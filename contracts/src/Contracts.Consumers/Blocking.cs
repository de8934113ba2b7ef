namespace Contracts.Consumers;

/// <summary>The one place where a thread waits for a task: PactNet has a synchronous <c>Verify</c>, and so have the tests of its users.</summary>
internal static class Blocking
{
    /// <summary>Runs away from the caller's synchronization context, which would wait for itself otherwise.</summary>
    public static void Run(Func<Task> action) => Task.Run(action).GetAwaiter().GetResult();
}
