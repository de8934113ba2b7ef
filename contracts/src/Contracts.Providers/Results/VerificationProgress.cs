using Contracts.Providers.Sources;

namespace Contracts.Providers.Results;

/// <summary>One interaction of a run is done.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Result">What was found.</param>
/// <param name="Number">The how manieth it is, from one.</param>
/// <param name="All">How many there are.</param>
public sealed record VerificationProgress(SourcedContract Contract, InteractionResult Result, int Number, int All);
