using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Contracts.Providers.States;

/// <summary>The tables that handlers of states were seen to write to, by template. Copies of a provider that are verified at once share it.</summary>
internal sealed class SeenTables
{
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _tables = new(StringComparer.Ordinal);

    /// <summary>The tables, in order of their names; null where nobody looked.</summary>
    public ImmutableArray<string>? Of(string template) => _tables.TryGetValue(template, out var tables) ? tables : null;

    public void Add(string template, ImmutableArray<string> tables) =>
        _tables.AddOrUpdate(template, tables, (_, known) => [.. known.Union(tables, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
}
