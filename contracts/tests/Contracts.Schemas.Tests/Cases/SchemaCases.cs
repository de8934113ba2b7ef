using System.Text.Json;

namespace Contracts.Schemas.Tests.Cases;

/// <summary>Schema cases beside the repository (<c>CONTRACTS_CONFORMANCE</c> says where): pairs with verdicts of other implementations.</summary>
internal static class SchemaCases
{
    private const string Variable = "CONTRACTS_CONFORMANCE";

    /// <summary>One row for each record of the file; one skipped row where there is no data, so that the gap is seen.</summary>
    public static IEnumerable<TheoryDataRow<string, int>> Rows(string file, Func<JsonElement, bool>? wanted = null)
    {
        if (Folder is null)
            return [new TheoryDataRow<string, int>(file, -1) { Skip = $"{Variable} is not set: the conformance data is not here." }];
        var rows = Read(file)
            .Select((record, at) => (record, at))
            .Where(row => wanted is null || wanted(row.record))
            .Select(row => new TheoryDataRow<string, int>(file, row.at) { TestDisplayName = $"{file} #{row.at} {Name(row.record)}" })
            .ToList();
        return rows.Count > 0 ? rows : throw new InvalidOperationException($"{file} is there, but has no such case.");
    }

    public static JsonElement Record(string file, int at) => Read(file)[at];

    public static string Name(JsonElement record) => record.GetProperty("name").GetString()!;

    /// <summary>A text member, or null.</summary>
    public static string? Text(this JsonElement record, string member) => record.TryGetProperty(member, out var value) ? value.GetString() : null;

    /// <summary>The schema as it would be sent: the JSON of the member.</summary>
    public static string Schema(this JsonElement record, string member) => record.GetProperty(member).GetRawText();

    private static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root
        ? Path.Combine(root, "schema-cases")
        : Environment.GetEnvironmentVariable("CI") == "true"
            ? throw new InvalidOperationException($"{Variable} is not set; with CI=true the conformance data must be there.")
            : null;

    private static JsonElement[] Read(string file) => Files.GetOrAdd(file, name =>
    {
        using var stream = File.OpenRead(Path.Combine(Folder!, name));
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(record => record.Clone())];
    });

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, JsonElement[]> Files = new();
}
