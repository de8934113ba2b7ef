using Contracts.Cli.Knowledge;
using Contracts.Cli.Knowledge.Breaks;
using Contracts.Cli.Knowledge.Questions;
using Contracts.Cli.Needs;
using Contracts.Consumers.Trials;

namespace Contracts.Cli.Tests.Needs;

/// <summary>A change of a field that a consumer's tests were given: what the contracts say of it, and what the tests said.</summary>
/// <param name="Subject">What the field is a field of.</param>
/// <param name="Change">What was done to it.</param>
/// <param name="IsPredicted">Whether who-breaks says that it breaks the consumer, and proves it with this interaction.</param>
/// <param name="Breaks">Whether a test of the consumer failed.</param>
internal sealed record TriedBreak(TrialSubject Subject, FieldChange Change, bool IsPredicted, bool Breaks)
{
    public static TriedBreak Of(NeededField field, TriedField tried, KnownContracts known)
    {
        var question = new Question(SubjectOf(field.Subject), Place.Parse(field.Place));
        var broken = WhoBreaks.Of(question, ChangeOf(tried.Change), known, TimeProvider.System, TestContext.Current.CancellationToken).Broken;
        return new TriedBreak(
            field.Subject,
            tried.Change,
            broken.Any(one => IsOf(field.Subject, one.Consumer, one.Interaction, one.States)),
            tried.IsNoticed);
    }

    /// <summary>Between whom: events are read from whoever writes them.</summary>
    public string Boundary => $"{Subject.Consumer} ← {Subject.Provider ?? "events"}";

    public override string ToString() => $"{Boundary}: {Subject}, {Change.Place} {NeedsOutput.Word(Change)}";

    private static Subject SubjectOf(TrialSubject subject) => subject switch
    {
        { Provider: { } provider, Method: { } method, Path: { } path } => new Subject.Endpoint(provider, method, path),
        _ => new Subject.Event(subject.Provider, subject.Name),
    };

    private static Change ChangeOf(FieldChange change) => change.Kind switch
    {
        FieldChangeKind.Remove => new Change.Remove(),
        FieldChangeKind.Rename => new Change.Rename(change.To!),
        FieldChangeKind.Retype => new Change.Retype(change.To!),
        _ => new Change.Nullable(),
    };

    private static bool IsOf(TrialSubject subject, string consumer, string interaction, IEnumerable<string> states) =>
        consumer == subject.Consumer
        && (subject.Provider is null ? interaction.StartsWith($"reads {subject.Name} ", StringComparison.Ordinal) : interaction == subject.Name && states.SequenceEqual(subject.States));
}
