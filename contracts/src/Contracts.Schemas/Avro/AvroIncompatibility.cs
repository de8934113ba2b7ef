namespace Contracts.Schemas.Avro;

/// <summary>One reason why a reader's schema does not read everything that a writer's schema may write.</summary>
public sealed class AvroIncompatibility
{
    private readonly Lazy<AvroWitness?> _witness;

    internal AvroIncompatibility(Compatibility.Finding finding, Func<AvroWitness?> witness)
    {
        Rule = finding.Rule;
        Path = finding.At.ToString();
        Sentence = finding.Sentence;
        Registry = finding.Registry;
        _witness = new Lazy<AvroWitness?>(witness);
    }

    /// <summary>The stable name of the kind: <c>reader-field-without-default</c>.</summary>
    public string Rule { get; }

    /// <summary>Where, as a JSON pointer into the reader's schema; below a writer's union also the number of the writer's branch.</summary>
    public string Path { get; }

    /// <summary>What does not fit, and what would.</summary>
    public string Sentence { get; }

    /// <summary>The same as a registry reports it.</summary>
    public AvroRegistryDifference Registry { get; }

    /// <summary>A small datum of the writer that the reader refuses for this reason; searched when first asked for. Null only if the writer's schema has no finite datum that gets here, or none of a sane size.</summary>
    public AvroWitness? Witness => _witness.Value;

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Sentence} [{Rule}]";
}
