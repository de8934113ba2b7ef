namespace Contracts.Consumers.Trials;

/// <summary>What a run with a <see cref="TrialPlan"/> showed in one process.</summary>
/// <param name="Tests">The tests that ran, in the order of their names.</param>
public sealed record TrialReport(IReadOnlyList<TriedTest> Tests);

/// <summary>A test of such a run.</summary>
/// <param name="Name">Its name, with the arguments of its row.</param>
/// <param name="Changes">How many changes it can meet.</param>
/// <param name="Made">What it was given otherwise; null for nothing.</param>
/// <param name="Failure">Why it failed; null where it passed.</param>
public sealed record TriedTest(string Name, int Changes, TriedChange? Made, string? Failure);

/// <summary>What a test was given otherwise.</summary>
/// <param name="Subject">In what.</param>
/// <param name="Change">Which field, and how.</param>
/// <param name="IsRefused">Whether the contract says that it must not be so.</param>
public sealed record TriedChange(TrialSubject Subject, FieldChange Change, bool IsRefused);
