namespace Contracts.Schemas.JsonSchemas.Keywords;

internal static class TextLength
{
    /// <summary>In characters as Unicode counts them: a pair of surrogates is one.</summary>
    public static int Of(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes())
            length++;
        return length;
    }
}
