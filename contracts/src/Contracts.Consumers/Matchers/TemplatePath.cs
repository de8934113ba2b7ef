namespace Contracts.Consumers.Matchers;

/// <summary>A place in a body as a path expression: <c>$.items[*].price</c>.</summary>
internal sealed class TemplatePath
{
    private readonly string text;

    /// <summary>A name that no expression can hold; harmless until a rule is wanted at or below it.</summary>
    private readonly string? unsayable;

    private TemplatePath(string text, string? unsayable)
    {
        this.text = text;
        this.unsayable = unsayable;
    }

    public static TemplatePath Root { get; } = new("$", null);

    public TemplatePath Member(string name) =>
        name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c == '_') ? new($"{text}.{name}", unsayable)
        : new($"{text}['{name}']", name.Length == 0 || name.Contains('\'', StringComparison.Ordinal) ? name : unsayable);

    public TemplatePath Item(int index) => new($"{text}[{index}]", unsayable);

    public TemplatePath EveryItem() => new($"{text}[*]", unsayable);

    public TemplatePath EveryMember() => new($"{text}.*", unsayable);

    public override string ToString() => unsayable is null
        ? text
        : throw new NotSupportedException($"A matcher stands at or below the member '{unsayable}': path expressions of the Pact specification cannot name it (an empty name, or one with an apostrophe).");
}
