using System.Text.Json;
using Contracts.Consumers.PactFiles;

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

    /// <summary>Where a failure is also written to, line by line. The exception holds the same text.</summary>
    /// <value>By default nobody.</value>
    public IEnumerable<IOutput> Outputters { get; set; } = [];

    /// <summary>How bodies, contents and parameters become JSON, and how the example of a message becomes the handler's type.</summary>
    /// <value>By default the serializer's own defaults: names as they are in C#.</value>
    public JsonSerializerOptions DefaultJsonSettings { get; set; } = new();

    /// <summary>Whether a failure shows the bodies as a whole where they differ, one below the other, and not only the places.</summary>
    /// <value>By default only the places.</value>
    public bool ShowWholeBodies { get; set; }

    /// <summary>The clock by which answers are late (<see cref="Faults.Fault.Slow"/>): give it the clock of the code under test, and nobody has to wait.</summary>
    /// <value>By default the system's.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal void Write(string text)
    {
        foreach (var output in Outputters)
        {
            foreach (var line in text.Split('\n'))
                output.WriteLine(line);
        }
    }
}
