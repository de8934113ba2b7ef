namespace PactBroker.Client.Importing;

/// <summary>What all parts of an import share.</summary>
internal sealed record ImportContext(ImportedBroker Source, ImportedBroker Target, ImportJournal Journal, IProgress<ImportProgress>? Progress)
{
    public List<string> Remarks { get; } = [];

    /// <summary>A key on one line, whatever names are in it.</summary>
    public static string Key(params IEnumerable<string> names) => string.Join(' ', names.Select(Uri.EscapeDataString));
}
