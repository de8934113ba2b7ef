namespace Contracts.Providers.Checks;

/// <summary>A check of one interaction, with everything that it is called with.</summary>
/// <param name="Name">The method, for reports.</param>
/// <param name="AskAsync">Calls it: what it expects, or null where it looked for itself and found nothing wrong.</param>
internal sealed record BoundCheck(string Name, Func<CancellationToken, Task<ExpectedData?>> AskAsync);
