namespace Contracts.Schemas.Avro;

/// <summary>A place where a reader takes what a writer writes for something else.</summary>
public sealed class AvroMisreading
{
    private readonly Lazy<AvroWitness?> _witness;

    internal AvroMisreading(string rule, string path, string sentence, bool changesValue, Func<AvroWitness?> witness)
    {
        Rule = rule;
        Path = path;
        Sentence = sentence;
        ChangesValue = changesValue;
        _witness = new Lazy<AvroWitness?>(witness);
    }

    /// <summary>The stable name of the kind: <c>decimal-scale-differs</c>.</summary>
    public string Rule { get; }

    /// <summary>Where, as a JSON pointer into the reader's schema.</summary>
    public string Path { get; }

    /// <summary>What the writer means, what the reader understands, a value that shows it, and what to do.</summary>
    public string Sentence { get; }

    /// <summary>Whether a value arrives as another one. False where it arrives, and the reader only has room for less than may come.</summary>
    public bool ChangesValue { get; }

    /// <summary>A small datum of the writer that the reader misreads here; made when first asked for. Null where the reader refuses the datum for another reason, or there is none of a sane size.</summary>
    public AvroWitness? Witness => _witness.Value;

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Sentence} [{Rule}]";
}
