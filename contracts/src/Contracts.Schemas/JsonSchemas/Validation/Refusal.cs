using System.Runtime.CompilerServices;

namespace Contracts.Schemas.JsonSchemas.Validation;

/// <summary>A sentence about what does not fit. It is put together only where somebody wants to read it: most questions are about yes or no.</summary>
[InterpolatedStringHandler]
internal ref struct Refusal
{
    private DefaultInterpolatedStringHandler _text;

    public Refusal(int literalLength, int formattedCount, Frame frame, out bool isWanted)
    {
        isWanted = frame.WantsAll;
        _text = isWanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount) : default;
    }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public string Sentence() => _text.ToStringAndClear();
}
