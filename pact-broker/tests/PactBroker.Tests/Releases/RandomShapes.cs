using System.Collections.Immutable;

namespace PactBroker.Tests.Releases;

/// <summary>Shapes, and how they change from release to release.</summary>
internal sealed class RandomShapes(Random random)
{
    private static readonly string[] Names = ["sku", "quantity", "warehouse", "state", "reason", "urgent", "location", "batch"];
    private static readonly string[] Symbols = ["added", "removed", "moved", "lost"];

    public Shape Some()
    {
        var names = Names.OrderBy(_ => random.Next()).Take(random.Next(3, 7));
        return new Shape([.. names.Select(name => Make(name, optional: random.Next(4) == 0))]);
    }

    /// <summary>What somebody needs of a shape: a part of it, and nothing that may be missing as if it were always there.</summary>
    public Shape PartOf(Shape shape) =>
        new([.. shape.Fields.OrderBy(_ => random.Next()).Take(random.Next(1, shape.Fields.Length + 1)).OrderBy(field => field.Name, StringComparer.Ordinal)]);

    /// <summary>What http answers are compared with are examples: a shape whose every example shows the whole of it.</summary>
    public static Shape Always(Shape shape) => new([.. shape.Fields.Where(field => field.Kind != FieldKind.Choice).Select(field => field with { Optional = false })]);

    public Shape Changed(Shape shape)
    {
        var fields = shape.Fields;
        for (var changes = random.Next(1, 4); changes > 0; changes--)
            fields = Change(fields);
        return new Shape(fields);
    }

    private ImmutableArray<Field> Change(ImmutableArray<Field> fields)
    {
        var at = random.Next(fields.Length);
        var field = fields[at];
        return random.Next(8) switch
        {
            0 => Add(fields, optional: true),
            1 => Add(fields, optional: false),
            2 when fields.Length > 1 => fields.RemoveAt(at),
            3 when !fields.Any(other => other.Name == $"{field.Name}Code") => fields.SetItem(at, field with { Name = $"{field.Name}Code" }),
            4 => fields.SetItem(at, Make(field.Name, field.Optional)),
            5 => fields.SetItem(at, field with { Optional = !field.Optional }),
            6 when field.Symbols.Length > 1 => fields.SetItem(at, field with { Symbols = field.Symbols.RemoveAt(0) }),
            7 when field.Kind == FieldKind.Choice => fields.SetItem(at, field with { Symbols = [.. field.Symbols.Union(Symbols)] }),
            _ => fields,
        };
    }

    private ImmutableArray<Field> Add(ImmutableArray<Field> fields, bool optional) =>
        Names.Except(fields.Select(field => field.Name)).FirstOrDefault() is { } name ? fields.Add(Make(name, optional)) : fields;

    private Field Make(string name, bool optional)
    {
        var kind = (FieldKind)random.Next(4);
        return new Field(name, kind, optional, kind == FieldKind.Choice ? [.. Symbols.Take(random.Next(2, 4))] : []);
    }
}
