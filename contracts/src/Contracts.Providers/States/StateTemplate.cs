using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.States;

/// <summary>A state's text with places for parameters: <c>product {sku} has {quantity} in stock</c>. A place holds one word, <c>{*name}</c> any text.</summary>
internal sealed partial class StateTemplate
{
    private readonly Regex? _pattern;
    private readonly ImmutableArray<string> _names;

    private StateTemplate(string text, Regex? pattern, ImmutableArray<string> names)
    {
        Text = text;
        _pattern = pattern;
        _names = names;
    }

    public string Text { get; }

    public bool IsLiteral => _pattern is null;

    public static StateTemplate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = ImmutableArray.CreateBuilder<string>();
        var pattern = new StringBuilder("^");
        var position = 0;
        foreach (Match place in Places().Matches(text))
        {
            var name = place.Groups["name"].Value;
            if (names.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new ArgumentException($"The state template '{text}' has two places named '{name}'.", nameof(text));
            pattern.Append(Regex.Escape(text[position..place.Index])).Append(place.Groups["any"].Success ? "(.+?)" : @"(\S+?)");
            names.Add(name);
            position = place.Index + place.Length;
        }

        if (names.Count == 0)
            return new StateTemplate(text, null, []);
        pattern.Append(Regex.Escape(text[position..])).Append('$');
        return new StateTemplate(text, new Regex(pattern.ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1)), names.ToImmutable());
    }

    public bool TryMatch(string state, [NotNullWhen(true)] out HandlerValues? values)
    {
        values = null;
        if (_pattern is null)
        {
            values = state == Text ? HandlerValues.None : null;
            return values is not null;
        }

        var match = _pattern.Match(state);
        if (!match.Success)
            return false;
        values = HandlerValues.None;
        for (var i = 0; i < _names.Length; i++)
            values = values.With(_names[i], JsonSerializer.SerializeToElement(match.Groups[i + 1].Value));
        return true;
    }

    public override string ToString() => Text;

    [GeneratedRegex(@"\{(?<any>\*)?(?<name>[A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();
}
