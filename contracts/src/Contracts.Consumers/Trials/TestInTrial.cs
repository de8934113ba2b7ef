using System.Collections.Immutable;

namespace Contracts.Consumers.Trials;

/// <summary>What one test meets in a trial. All changes of all that it gets are in one row, in the order in which it gets them; the one whose turn it is is made. So a failure has one cause.</summary>
/// <param name="turn">The place in the row; null where nothing is made.</param>
internal sealed class TestInTrial(int? turn)
{
    private readonly Lock _gate = new();

    private readonly Dictionary<string, (int First, ImmutableArray<FieldChange> Changes)> _rows = new(StringComparer.Ordinal);

    /// <summary>How many changes there are for the test.</summary>
    public int Changes { get; private set; }

    /// <summary>The change that was made.</summary>
    public TriedChange? Made { get; private set; }

    /// <summary>The change to be made in what the test gets now; null for none. What it gets again is the same, and changed in the same way.</summary>
    /// <param name="subject">What the test gets.</param>
    /// <param name="possible">The changes of it.</param>
    /// <param name="isRefused">Whether the contract says that it must not be changed so.</param>
    public Alteration? Meet(TrialSubject subject, ImmutableArray<FieldChange> possible, Func<Alteration, bool> isRefused)
    {
        lock (_gate)
        {
            var key = $"{subject.Provider}\n{subject}";
            if (!_rows.TryGetValue(key, out var row))
            {
                _rows[key] = row = (Changes, possible);
                Changes += possible.Length;
            }

            if (turn - row.First is not { } place || place < 0 || place >= row.Changes.Length)
                return null;
            var alteration = new Alteration(row.Changes[place]);
            Made ??= new TriedChange(subject, alteration.Change, isRefused(alteration));
            return alteration;
        }
    }
}
