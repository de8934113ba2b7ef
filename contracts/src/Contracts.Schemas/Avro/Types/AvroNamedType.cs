namespace Contracts.Schemas.Avro.Types;

/// <summary>A type that is defined once and may be used by name.</summary>
public abstract class AvroNamedType : AvroType
{
    private protected AvroNamedType(AvroKind kind, AvroTypeHead head, TypeExtras? extras)
        : base(kind, extras) => Head = head;

    /// <summary>Its name, with the namespace resolved.</summary>
    public AvroName Name => Head.Name;

    /// <summary>Names that writers may have used for it.</summary>
    public IReadOnlyList<AvroName> Aliases => Head.Aliases;

    /// <summary>The author's words about it.</summary>
    public string? Doc => Head.Doc;

    internal override string Label => Name.Full;

    internal AvroTypeHead Head { get; }

    /// <summary>Whether this reader's type is what the writer calls by its name: the same name but for the namespace, or an alias.</summary>
    internal bool Answers(AvroNamedType writer) => Name.Simple == writer.Name.Simple || Aliases.Contains(writer.Name);
}
