namespace Contracts.Engine.Text;

/// <summary>Versions as semver.org 2.0.0 defines them.</summary>
internal static class SemanticVersion
{
    private static readonly string[] NumberNames = ["major", "minor", "patch"];

    /// <summary>What keeps the text from being a version; null when it is one.</summary>
    public static string? FaultOf(string text)
    {
        if (text.Length == 0)
            return "empty string, expected a semver version";

        var rest = text.AsSpan();
        var build = rest.IndexOf('+');
        if (build >= 0 && FaultOfIdentifiers(rest[(build + 1)..], "build metadata", zerosAllowed: true) is { } buildFault)
            return buildFault;

        rest = build >= 0 ? rest[..build] : rest;
        var dash = rest.IndexOf('-');
        if (dash > 0 && FaultOfIdentifiers(rest[(dash + 1)..], "pre-release identifier", zerosAllowed: false) is { } tagFault)
            return tagFault;

        return FaultOfNumbers(dash > 0 ? rest[..dash] : rest);
    }

    private static string? FaultOfNumbers(ReadOnlySpan<char> core)
    {
        var place = 0;
        foreach (var range in core.Split('.'))
        {
            if (place == NumberNames.Length)
                return "unexpected fourth number";

            var fault = FaultOfNumber(core[range], NumberNames[place++]);
            if (fault is not null)
                return fault;
        }

        return place == NumberNames.Length ? null : $"unexpected end of input while parsing {NumberNames[place]} version number";
    }

    private static string? FaultOfNumber(ReadOnlySpan<char> number, string name)
    {
        if (number.IsEmpty)
            return $"missing {name} version number";

        var wrong = number.IndexOfAnyExceptInRange('0', '9');
        if (wrong >= 0)
            return $"unexpected character '{number[wrong]}' while parsing {name} version number";

        return number.Length > 1 && number[0] == '0' ? $"invalid leading zero in {name} version number" : null;
    }

    private static string? FaultOfIdentifiers(ReadOnlySpan<char> identifiers, string name, bool zerosAllowed)
    {
        foreach (var range in identifiers.Split('.'))
        {
            var identifier = identifiers[range];
            if (identifier.IsEmpty)
                return $"empty identifier segment in {name}";

            var digitsOnly = true;
            foreach (var c in identifier)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                    return $"unexpected character '{c}' in {name}";
                digitsOnly &= char.IsAsciiDigit(c);
            }

            if (!zerosAllowed && digitsOnly && identifier.Length > 1 && identifier[0] == '0')
                return $"invalid leading zero in {name}";
        }

        return null;
    }
}
