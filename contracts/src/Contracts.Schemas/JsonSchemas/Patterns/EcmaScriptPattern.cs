using System.Text.RegularExpressions;

namespace Contracts.Schemas.JsonSchemas.Patterns;

/// <summary>A regular expression as JSON Schema means it: ECMAScript's, with Unicode, found anywhere in the text. Runs on .NET's engine with a time limit.</summary>
internal sealed class EcmaScriptPattern
{
    private readonly string _source;
    private readonly Regex _regex;

    private EcmaScriptPattern(string source, Regex regex) => (_source, _regex) = (source, regex);

    /// <exception cref="FormatException">The text is not a regular expression.</exception>
    public static EcmaScriptPattern Parse(string source, TimeSpan timeout)
    {
        try
        {
            return new(source, new Regex(EcmaScriptTranslation.Translate(source), RegexOptions.CultureInvariant, timeout));
        }
        catch (ArgumentException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    public static bool IsPattern(string source)
    {
        try
        {
            return Parse(source, TimeSpan.FromSeconds(1)) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <exception cref="RegexMatchTimeoutException">The search took too long.</exception>
    public bool IsFoundIn(string text) => _regex.IsMatch(text);

    public override string ToString() => _source;
}
