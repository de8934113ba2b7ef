using Contracts.Schemas.Avro.Data;
using Contracts.Schemas.Avro.Types;

namespace Contracts.Schemas.Avro.Meaning;

/// <summary>One way in which a reader takes values that it reads for something else, seen at the two types alone. Neither is a union, and the reader's reads every value of the writer's.</summary>
internal abstract class MeaningRule
{
    /// <summary>The stable name of the finding.</summary>
    public abstract string Id { get; }

    /// <summary>What to do about it.</summary>
    public abstract string Next { get; }

    /// <summary>Whether a value arrives as another one.</summary>
    public virtual bool ChangesValue => true;

    public abstract bool Breaks(AvroType reader, AvroType writer);

    /// <summary>What follows for the values, after what both sides mean.</summary>
    public abstract string Consequence(AvroType reader, AvroType writer);

    /// <summary>A value of the writer that shows it; null where none of a sane size does.</summary>
    public virtual AvroDatum? Example(AvroType reader, AvroType writer) => ExampleValue.Of(reader, writer);

    /// <summary>The example as a sentence.</summary>
    public virtual string Show(string written, string read) => $"{written} is read as {read}";
}
