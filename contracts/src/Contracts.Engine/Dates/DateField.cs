namespace Contracts.Engine.Dates;

/// <summary>A letter of a date format with how often it stands there, or a text that stands for itself.</summary>
/// <param name="Letter">The letter; <c>'</c> for a text.</param>
/// <param name="Count">How often.</param>
internal readonly record struct DateField(char Letter, int Count)
{
    public string Text { get; private init; } = "";

    public static DateField OfText(string text) => new('\'', text.Length) { Text = text };
}
