namespace Contracts.Conformance.Tests.CompatibilitySuite.TestDoubles;

/// <summary>What the provider of a scenario was asked, in order.</summary>
internal sealed class Journal
{
    private readonly Lock _gate = new();

    private readonly List<JournalEntry> _entries = [];

    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_gate)
                return [.. _entries];
        }
    }

    public void Add(JournalEntry entry)
    {
        lock (_gate)
            _entries.Add(entry);
    }
}
