namespace Contracts.Engine.Reports;

/// <summary>Takes lines for people: a test's output, a log.</summary>
public interface IOutput
{
    /// <summary>Takes one line.</summary>
    /// <param name="line">The line, without a line break.</param>
    void WriteLine(string line);
}
