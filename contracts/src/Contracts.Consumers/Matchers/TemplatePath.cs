namespace Contracts.Consumers.Matchers;

/// <summary>A place in a body as a path expression: <c>$.items[*].price</c>.</summary>
internal sealed class TemplatePath
{
    private readonly string _text;

    /// <summary>A name that no expression can hold; harmless until a rule is wanted at or below it.</summary>
    private readonly string? _unsayable;

    private TemplatePath(string text, string? unsayable)
    {
        _text = text;
        _unsayable = unsayable;
    }

    public static TemplatePath Root { get; } = new("$", null);

    public TemplatePath Member(string name) =>
        name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c == '_') ? new($"{_text}.{name}", _unsayable)
        : new($"{_text}['{name}']", name.Length == 0 || name.Contains('\'', StringComparison.Ordinal) ? name : _unsayable);

    public TemplatePath Item(int index) => new($"{_text}[{index}]", _unsayable);

    public TemplatePath EveryItem() => new($"{_text}[*]", _unsayable);

    public TemplatePath EveryMember() => new($"{_text}.*", _unsayable);

    public override string ToString() => _unsayable is null
        ? _text
        : throw new NotSupportedException($"A matcher stands at or below the member '{_unsayable}': path expressions of the Pact specification cannot name it (an empty name, or one with an apostrophe).");
}
