using System.Collections.Immutable;
using System.Text.Json;

namespace Contracts.Engine.Documents.V3;

/// <summary>The categories under which V3 and V4 files sort matching rules and generators: some hold one thing, the others one for each path, name or key.</summary>
internal static class Categories
{
    /// <summary>All of them, and how other tools call them.</summary>
    public static readonly string[] Names = ["method", "path", "status", "query", "header", "headers", "metadata", "body", "content", "contents"];

    public static void WriteDirect<T>(Utf8JsonWriter writer, string category, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is null)
            return;
        writer.WritePropertyName(category);
        write(writer, value);
    }

    /// <param name="writer">Where to.</param>
    /// <param name="category">Its name; one without entries is not written.</param>
    /// <param name="entries">What it holds.</param>
    /// <param name="key">The path, name or key of an entry.</param>
    /// <param name="write">Writes what the entry holds.</param>
    public static void WriteKeyed<TEntry>(Utf8JsonWriter writer, string category, ImmutableArray<TEntry> entries, Func<TEntry, string> key, Action<Utf8JsonWriter, TEntry> write)
    {
        if (entries.IsEmpty)
            return;
        writer.WriteStartObject(category);
        foreach (var entry in entries)
        {
            writer.WritePropertyName(key(entry));
            write(writer, entry);
        }

        writer.WriteEndObject();
    }
}
