namespace Contracts.Engine.Expressions;

/// <summary>A text is not a matching definition expression. The message shows the text and points at the place.</summary>
public sealed class DefinitionFormatException : FormatException
{
    internal DefinitionFormatException(string message)
        : base(message)
    {
    }
}
