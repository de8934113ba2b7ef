using System.Collections.Immutable;
using Contracts.Consumers.Trials;

namespace Contracts.Cli.Needs;

/// <summary>A field that a consumer's tests are given, and which of its changes they noticed.</summary>
internal sealed record NeededField(TrialSubject Subject, string Place, ImmutableArray<TriedField> Changes)
{
    /// <summary>What the contract asks for, and no test notices when it is otherwise.</summary>
    public IEnumerable<FieldChange> AskedOnly => Changes.Where(tried => tried.IsRefused && !tried.IsNoticed).Select(tried => tried.Change);

    /// <summary>What tests notice, and the contract does not ask for: nobody keeps the provider from it.</summary>
    public IEnumerable<FieldChange> NeededOnly => Changes.Where(tried => tried.IsNoticed && !tried.IsRefused).Select(tried => tried.Change);

    /// <summary>Whether the contract asks for it, and it need not be there.</summary>
    public bool IsTooMuch => AskedOnly.Any(change => change.Kind == FieldChangeKind.Remove);
}

/// <summary>A change of a field.</summary>
/// <param name="Change">What was done.</param>
/// <param name="IsRefused">Whether the contract says that it must not be so.</param>
/// <param name="NoticedBy">The tests that failed.</param>
/// <param name="Failure">Why the first of them did.</param>
internal sealed record TriedField(FieldChange Change, bool IsRefused, ImmutableArray<string> NoticedBy, string? Failure)
{
    public bool IsNoticed => !NoticedBy.IsEmpty;
}
