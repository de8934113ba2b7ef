using Contracts.Cli.Failures;

namespace Contracts.Cli.Knowledge.Questions;

/// <summary>A field that somebody wants to change.</summary>
internal sealed record Question(Subject Subject, Place Place)
{
    /// <summary>Reads <c>PROVIDER 'GET /path' FIELD</c>, <c>WRITER EVENT FIELD</c> or <c>EVENT FIELD</c>.</summary>
    public static Question Parse(IReadOnlyList<string> words) => words switch
    {
        [var provider, var subject, var field] => new Question(IsEndpoint(subject) ? Endpoint(provider, subject) : new Subject.Event(provider, subject), Place.Parse(field)),
        [var subject, _] when IsEndpoint(subject) => throw ToolException.Missing($"who answers {subject}", "Give the provider before it."),
        [var name, var field] => new Question(new Subject.Event(null, name), Place.Parse(field)),
        _ => throw ToolException.Missing("what is asked about", "Give PROVIDER 'GET /path' FIELD, or EVENT FIELD."),
    };

    public override string ToString() => $"{Place} of {Subject}";

    private static bool IsEndpoint(string text) => text.IndexOf(" /", StringComparison.Ordinal) is > 0 and var space && text[..space].All(char.IsAsciiLetter);

    private static Subject.Endpoint Endpoint(string provider, string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return new Subject.Endpoint(provider, text[..space].ToUpperInvariant(), text[(space + 1)..]);
    }
}
