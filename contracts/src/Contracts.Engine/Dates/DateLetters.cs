namespace Contracts.Engine.Dates;

/// <summary>The letters of date formats: how often each may stand, and the names behind some.</summary>
internal static class DateLetters
{
    public static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>From Sunday, as <see cref="DayOfWeek"/> counts.</summary>
    public static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>What is wrong with so many of a letter or sign; null when nothing is.</summary>
    public static string? FaultOf(char letter, int count)
    {
        // Java has optional sections in brackets; the Pact tools do not know them.
        if (letter is '[' or ']' or '{' or '}')
            return $"'{letter}' has to stand in quotes";
        if (!char.IsAsciiLetter(letter))
            return null;

        var most = letter switch
        {
            'y' or 'Y' or 'u' or 'A' or 'n' or 'N' => 19,
            'S' => 9,
            'G' or 'M' or 'L' or 'E' or 'e' or 'c' or 'Q' or 'q' or 'X' or 'x' or 'Z' => 5,
            'z' or 'O' => 4,
            'D' => 3,
            'd' or 'w' or 'h' or 'H' or 'k' or 'K' or 'm' or 's' or 'V' => 2,
            'a' or 'W' or 'F' => 1,
            _ => 0,
        };
        return most == 0 ? $"the letter '{letter}' has no meaning"
            : count > most ? $"there are too many letters '{letter}'"
            : null;
    }
}
