using Contracts.Engine.Reports;
using Xunit;

namespace Contracts.Testing.Consumers;

/// <summary>Writes to a test's output: <c>new PactConfig { Outputters = [new XunitOutput(output)] }</c>.</summary>
/// <param name="output">The output of the test.</param>
public sealed class XunitOutput(ITestOutputHelper output) : IOutput
{
    /// <inheritdoc />
    public void WriteLine(string line) => output.WriteLine(line);
}
