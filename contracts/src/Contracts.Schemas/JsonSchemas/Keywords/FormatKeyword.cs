using Contracts.Schemas.Json;
using Contracts.Schemas.JsonSchemas.Validation;

namespace Contracts.Schemas.JsonSchemas.Keywords;

/// <summary>Checks only where formats are to be asserted; otherwise, and for unknown names, a format describes.</summary>
internal sealed class FormatKeyword(string name, Func<string, bool> isOfFormat) : Keyword
{
    public string Name => name;

    public static Keyword? Read(KeywordSource source)
    {
        if (source.Value is not JsonString { Value: var name })
            throw source.Problem("the name of a format");
        return source.AssertsFormats && Formats.FormatTable.Find(name) is { } format ? new FormatKeyword(name, format) : null;
    }

    public override bool Holds(Frame frame) =>
        frame.Instance is not JsonString text || isOfFormat(text.Value) || frame.Refuse("format", $"\"{text.Value}\" is no {name}.");
}
