namespace Contracts.Providers.Load;

/// <summary>A part of a load: the rate goes from where it was to another one, evenly.</summary>
/// <param name="Duration">How long that takes; none for a jump.</param>
/// <param name="Rate">Requests per second at the end of it.</param>
public sealed record LoadStage(TimeSpan Duration, double Rate);
