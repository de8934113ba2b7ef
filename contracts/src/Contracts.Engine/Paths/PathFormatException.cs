namespace Contracts.Engine.Paths;

/// <summary>A text is not a path expression. The message shows the text and points at the place.</summary>
public sealed class PathFormatException : FormatException
{
    internal PathFormatException(string message)
        : base(message)
    {
    }
}
