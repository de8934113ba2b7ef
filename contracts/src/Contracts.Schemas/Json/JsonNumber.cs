using System.Globalization;

namespace Contracts.Schemas.Json;

/// <summary>A number keeps its text: 1, 1.0 and 1e0 stay apart, and no digit is lost.</summary>
internal sealed class JsonNumber(string text, int offset) : JsonValue(offset)
{
    private ExactNumber? _value;

    public string Text { get; } = text;

    /// <summary>The value with every digit.</summary>
    public ExactNumber Value => _value ??= ExactNumber.Parse(Text);

    public override string Noun => "a number";

    public override JsonKinds Kind => JsonKinds.Number;

    /// <summary>Written without fraction and exponent. 1.0 is no integer to Avro.</summary>
    public bool IsWrittenAsInteger => Text.AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    /// <summary>The nearest double; numbers beyond its range are infinite.</summary>
    public double ToDouble() => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public bool TryToInt64(out long value)
    {
        value = 0;
        return IsWrittenAsInteger && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }
}
