using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Resolution;

/// <summary>Which field of the writer a reader's field takes its values from: the one of its name, or of one of its aliases.</summary>
internal static class FieldMatching
{
    /// <summary>Every field of the reader that takes its values from the writer, with the field that it takes them from.</summary>
    public static IEnumerable<(AvroField Reader, AvroField Writer)> Pairs(AvroRecord reader, AvroRecord writer)
    {
        foreach (var field in reader.Fields)
        {
            if (Find(field, writer) is { } written)
                yield return (field, written);
        }
    }

    /// <summary>The field; null if there is none, and also where there are several (see <see cref="IsAmbiguous"/>).</summary>
    public static AvroField? Find(AvroField reader, AvroRecord writer)
    {
        writer.TryGetField(reader.Name, out var found);
        foreach (var alias in reader.Aliases)
        {
            if (!writer.TryGetField(alias, out var byAlias) || byAlias == found)
                continue;
            if (found is not null)
                return null;
            found = byAlias;
        }

        return found;
    }

    /// <summary>Name and aliases lead to different fields of the writer, so that nobody can say which is meant.</summary>
    public static bool IsAmbiguous(AvroField reader, AvroRecord writer) =>
        reader.Aliases.Count > 0
        && reader.Aliases.Append(reader.Name).Distinct().Count(name => writer.TryGetField(name, out _)) > 1;
}
