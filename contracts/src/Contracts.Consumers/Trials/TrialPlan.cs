namespace Contracts.Consumers.Trials;

/// <summary>
/// What one run of a consumer's tests shall be given otherwise than the tests say. The command <c>contracts needed</c> writes it to a file and names the file in <see cref="Variable"/>.
/// A run with a plan writes no contract.
/// </summary>
public sealed record TrialPlan
{
    /// <summary>The environment variable with the path of the plan.</summary>
    public const string Variable = "CONTRACTS_TRIAL";

    /// <summary>The extension of a report that is complete.</summary>
    public const string ReportExtension = ".json";

    /// <summary>The folder for reports. Each process writes one file, of its own name: which tests ran, what they were given otherwise, and whether they failed. A command may run several projects.</summary>
    public required string Reports { get; init; }

    /// <summary>Which of the changes that a test can meet is made in it, from 0. Tests have fields of their own, so each meets another change in the same run.</summary>
    /// <value>By default none: the run only says how many changes there are for each test.</value>
    public int? Change { get; init; }

    /// <summary>The tests that run; the others are skipped.</summary>
    /// <value>By default all.</value>
    public IReadOnlyList<string>? Tests { get; init; }

    /// <summary>The provider whose answers and messages are changed.</summary>
    /// <value>By default those of every provider, and all events.</value>
    public string? Provider { get; init; }

    /// <summary>What is done to fields.</summary>
    /// <value>By default everything.</value>
    public IReadOnlyList<FieldChangeKind> Kinds { get; init; } = Enum.GetValues<FieldChangeKind>();
}
