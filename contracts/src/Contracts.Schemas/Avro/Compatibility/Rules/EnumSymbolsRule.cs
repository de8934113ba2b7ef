using Contracts.Schemas.Avro.Types;
using Contracts.Schemas.Json;

namespace Contracts.Schemas.Avro.Compatibility.Rules;

/// <summary>The reader's enum has every symbol of the writer's, or a default for the others.</summary>
internal sealed class EnumSymbolsRule : CompatibilityRule
{
    public override string Id => "enum-symbols-missing";

    public override bool Breaks(AvroType reader, AvroType writer) =>
        reader is AvroEnum { Default: null } into && writer is AvroEnum from && Missing(into, from).Any();

    public override IEnumerable<Finding> Describe(AvroType reader, AvroType writer, JsonPointer at)
    {
        var missing = string.Join(", ", Missing((AvroEnum)reader, (AvroEnum)writer));
        yield return Finding.Of(
            Id,
            at.Member("symbols"),
            $"The writer's {((AvroEnum)writer).Name} may write {missing}, which the reader does not know. Add the symbols, or give the reader's enum a default.",
            "MISSING_ENUM_SYMBOLS",
            $"[{missing}]");
    }

    public static IEnumerable<string> Missing(AvroEnum reader, AvroEnum writer) => writer.Symbols.Where(symbol => reader.IndexOf(symbol) < 0);
}
