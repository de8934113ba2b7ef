using System.Collections.Immutable;

namespace Contracts.Cli.Coverage;

/// <summary>What is looked at. Each is one row of <see cref="All"/>.</summary>
internal static class CoverageKinds
{
    public const string Operation = "operation";
    public const string Status = "status";
    public const string FailureCase = "failure-case";
    public const string Fault = "fault";
    public const string Field = "field";
    public const string Verb = "verb";
    public const string Event = "event";
    public const string EventField = "event-field";

    /// <summary>The kind, what it means that one is not covered, and whether a profile asks for all of them: a field that nobody reads is no missing test, and not every failure of a connection needs one.</summary>
    public static ImmutableArray<(string Kind, string Plural, string Gap, bool IsAskedFor)> All { get; } =
    [
        (Operation, "operations", "no contract asks for it", true),
        (Status, "statuses", "no interaction expects it", true),
        (FailureCase, "failure cases", "every interaction with it succeeds", true),
        (Fault, "operations that may fail", "no contract says what its consumer does when there is no answer, or a broken one", false),
        (Field, "fields of answers", "nothing reads it: safe to remove, as far as these contracts say", false),
        (Verb, "verbs of resources", "no interaction with it begins in a state, so none says what was there before", false),
        (Event, "events", "nobody reads it", true),
        (EventField, "fields of events", "nothing reads it: safe to remove, as far as these contracts say", false),
    ];
}
