using System.Text.Json;
using Contracts.Consumers.PactFiles;
using Contracts.Engine.Reports;

namespace Contracts.Consumers;

/// <summary>Where a pact file goes, who reads what happens, and how values become JSON.</summary>
public sealed class PactConfig
{
    /// <summary>
    /// The folder of the pact files.
    /// </summary>
    /// <value>
    /// By default the <c>contracts/pacts</c> of the nearest folder above the test assembly that has one;
    /// where there is none, <c>pacts</c> beside the test assembly. A relative path begins at the test assembly.
    /// </value>
    public string PactDir { get; set; } = PactFolder.Default;

    /// <summary>How many bytes of a request's body a mock server reads when nothing is said: 64 MB.</summary>
    internal const int UsualRequestLimit = 64 * 1024 * 1024;

    /// <summary>Where a failure is also written to, line by line. The exception holds the same text.</summary>
    /// <value>By default nobody.</value>
    public IEnumerable<IOutput> Outputters { get; set; } = [];

    /// <summary>What is written to <see cref="Outputters"/>: failures, unless it is <see cref="PactLogLevel.None"/>; from <see cref="PactLogLevel.Debug"/> on also each request with its answer.</summary>
    /// <value>By default failures.</value>
    public PactLogLevel LogLevel { get; set; } = PactLogLevel.Information;

    /// <summary>How many bytes of a request's body the mock server reads at most; a larger one is answered with 413 and reported.</summary>
    /// <value>By default 64 MB.</value>
    public int RequestLimit { get; set; } = UsualRequestLimit;

    /// <summary>How bodies, contents and parameters become JSON, and how the example of a message becomes the handler's type.</summary>
    /// <value>By default the serializer's own defaults: names as they are in C#.</value>
    public JsonSerializerOptions DefaultJsonSettings { get; set; } = new();

    /// <summary>Whether a failure shows the bodies as a whole where they differ, one below the other, and not only the places.</summary>
    /// <value>By default only the places.</value>
    public bool ShowWholeBodies { get; set; }

    /// <summary>The clock by which answers are late (<see cref="Faults.Fault.Slow"/>): give it the clock of the code under test, and nobody has to wait.</summary>
    /// <value>By default the system's.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Writes a line to every output.</summary>
    /// <param name="line">The line.</param>
    public void WriteLine(string line)
    {
        foreach (var output in Outputters)
            output.WriteLine(line);
    }

    internal void Write(string text)
    {
        if (LogLevel == PactLogLevel.None)
            return;
        foreach (var line in text.Split('\n'))
            WriteLine(line);
    }
}
