namespace Contracts.Schemas.Avro.Types;

/// <summary>The name of a record, enum or fixed: a namespace, which may be empty, and a simple name.</summary>
public readonly record struct AvroName(string Namespace, string Simple)
{
    /// <summary>Both, joined with a dot.</summary>
    public string Full => Namespace.Length == 0 ? Simple : $"{Namespace}.{Simple}";

    /// <inheritdoc/>
    public override string ToString() => Full;

    /// <summary>A dotted text is a full name; a simple one stands in the given namespace.</summary>
    internal static AvroName Of(string text, string inNamespace)
    {
        var dot = text.LastIndexOf('.');
        return dot < 0 ? new AvroName(inNamespace, text) : new AvroName(text[..dot], text[(dot + 1)..]);
    }
}
