using System.Text;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.V2;
using Contracts.Engine.Json;
using Contracts.Engine.Paths;

namespace Contracts.Engine.Generators.Bodies;

/// <summary>Puts generated values into the fields of a form: all values of a name (<c>$.name</c>) or one (<c>$.name[0]</c>).</summary>
internal static class FormBodyGeneration
{
    public static Body Apply(Body body, List<(PathExpression Path, ValueGenerator Generator)> generators, GenerationContext context)
    {
        var fields = QueryText.Parse(Encoding.UTF8.GetString(body.Bytes.Span));
        foreach (var (path, generator) in generators)
            fields = [.. fields.Select(field => Replace(field, path, generator, context))];
        return Body.FromText(QueryText.Format(fields), body.ContentType).As(body.ContentTypeHint, body.Encoded);
    }

    private static QueryParameter Replace(QueryParameter field, PathExpression path, ValueGenerator generator, GenerationContext context)
    {
        if (path.Tokens is not [var name, ..] || !(name is AnyChildToken || name is FieldToken named && named.Name == field.Name))
            return field;

        var values = field.Values.Select((value, place) => path.Tokens switch
        {
            [_] or [_, AnyChildToken or AnyElementToken] => Generated(generator, context) ?? value,
            [_, IndexToken index] when index.Index == place => Generated(generator, context) ?? value,
            _ => value,
        });
        return field with { Values = [.. values] };
    }

    private static string? Generated(ValueGenerator generator, GenerationContext context) => generator.Generate(context) is { } value ? JsonText.Plain(value) : null;
}
