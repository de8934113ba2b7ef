namespace Contracts.Engine.Reports;

/// <summary>Hands lines to a writer: <c>new TextWriterOutput(Console.Out)</c>.</summary>
/// <param name="writer">The writer; it stays the caller's.</param>
public sealed class TextWriterOutput(TextWriter writer) : IOutput
{
    private readonly Lock _gate = new();

    /// <inheritdoc />
    public void WriteLine(string line)
    {
        lock (_gate)
            writer.WriteLine(line);
    }
}
