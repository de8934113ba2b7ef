using Contracts.Schemas.Avro.Meaning;

namespace Contracts.Schemas.Avro;

/// <summary>
/// Whether a reader understands every value as its writer means it. Logical types say what values mean; schema resolution and registries ignore them, so that a reader with another one
/// reads all of the bytes and takes 129.95 for 12995. Beside <see cref="AvroCompatibility"/>, never instead of it.
/// </summary>
/// <example><code>
/// foreach (var misreading in AvroMeaning.Check(reader: ours, writer: theirs))
///     output.WriteLine($"{misreading}, for example {misreading.Witness?.Json}");
/// </code></example>
public static class AvroMeaning
{
    /// <summary>The ids of all rules, as in <see cref="AvroMisreading.Rule"/>.</summary>
    public static IReadOnlyList<string> Rules => MeaningRules.Ids;

    /// <summary>Every place where the reader takes values of the writer for something else; none if it understands them all. What it cannot read at all it does not misread.</summary>
    public static IReadOnlyList<AvroMisreading> Check(AvroSchema reader, AvroSchema writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(writer);
        return new MeaningComparison(reader, writer, cancellationToken).Run();
    }
}
