namespace Contracts.Cli.Knowledge.Readers;

/// <summary>A field that a reader's schema names.</summary>
/// <param name="IsRequired">Whether the reader cannot do without.</param>
/// <param name="Type">Its type as the schema spells it; null where it does not say.</param>
internal sealed record SchemaField(bool IsRequired, string? Type)
{
    public override string ToString() => $"{(IsRequired ? "required" : "optional")}{(Type is null ? "" : $", {Type}")}";
}
