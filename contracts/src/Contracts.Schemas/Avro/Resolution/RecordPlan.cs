using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Resolution;

/// <summary>How a reader's record is filled from a writer's: worked out once per pair, used for every datum.</summary>
internal sealed class RecordPlan
{
    private RecordPlan(string? problem, IReadOnlyList<AvroField>[] takers, AvroDatum?[] defaults) =>
        (Problem, Takers, Defaults) = (problem, takers, defaults);

    /// <summary>Why no value of the writer's record can be read; null if some can.</summary>
    public string? Problem { get; }

    /// <summary>For every field of the writer, the reader's fields that take it. Without any it is skipped.</summary>
    public IReadOnlyList<AvroField>[] Takers { get; }

    /// <summary>For every field of the reader, its value where the writer has none.</summary>
    public AvroDatum?[] Defaults { get; }

    public static RecordPlan Of(AvroRecord reader, AvroRecord writer)
    {
        var takers = Enumerable.Range(0, writer.Fields.Count).Select(_ => new List<AvroField>()).ToArray();
        var defaults = new AvroDatum?[reader.Fields.Count];
        var problem = reader.Answers(writer) ? null : $"the reader's record {reader.Name} is not the writer's {writer.Name}";
        foreach (var field in reader.Fields)
        {
            if (FieldMatching.Find(field, writer) is { } written)
                takers[written.Index].Add(field);
            else if (FieldMatching.IsAmbiguous(field, writer))
                problem ??= $"the reader's field '{field.Name}' is two fields of the writer, by name and by alias";
            else if (field.Default is { } value)
                defaults[field.Index] = value;
            else
                problem ??= $"the writer has no field '{field.Name}', and the reader has no default for it";
        }

        return new RecordPlan(problem, [.. takers], defaults);
    }
}
