using System.Collections.Immutable;
using System.Globalization;
using Contracts.Cli.Failures;
using Contracts.Engine.Paths;

namespace Contracts.Cli.Knowledge.Questions;

/// <summary>Which part of a response or event is asked about.</summary>
internal abstract record Place
{
    private const string HeaderPrefix = "header:";

    /// <summary>Reads <c>$.items[*].sku</c>, <c>/items/0/sku</c>, <c>header:Location</c> or <c>status</c>.</summary>
    public static Place Parse(string text)
    {
        if (text == "status")
            return new Status();
        if (text.StartsWith(HeaderPrefix, StringComparison.OrdinalIgnoreCase) && text.Length > HeaderPrefix.Length)
            return new Header(text[HeaderPrefix.Length..]);
        if (text.StartsWith('/'))
            return new Field([.. text[1..].Split('/').Select(OfPointer)]);
        return PathExpression.TryParse(text, out var path, out var error)
            ? new Field(path.Tokens)
            : throw ToolException.Invalid($"'{text}' is no field. {error}", "Give a path ($.items[*].sku), a JSON pointer (/items/0/sku), header:NAME or status.");
    }

    private static PathToken OfPointer(string step)
    {
        if (step == "*")
            return new AnyChildToken();
        return int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new IndexToken(index)
            : new FieldToken(step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
    }

    /// <summary>A value of the body.</summary>
    public sealed record Field(ImmutableArray<PathToken> Steps) : Place
    {
        public override string ToString() => new PathExpression(Steps).ToString();
    }

    /// <summary>A header of a response or event; of a message in a pact, its metadata.</summary>
    public sealed record Header(string Name) : Place
    {
        public override string ToString() => HeaderPrefix + Name;
    }

    /// <summary>The status of a response.</summary>
    public sealed record Status : Place
    {
        public override string ToString() => "status";
    }
}
