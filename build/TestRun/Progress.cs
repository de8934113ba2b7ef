using System.Diagnostics;

namespace TestRun;

/// <summary>Tells the person at the terminal what is going on, each line with the seconds since the start.</summary>
public sealed class Progress(TextWriter output)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public Progress()
        : this(Console.Out)
    {
    }

    public void Say(string text) => output.WriteLine($"[{Stopwatch.GetElapsedTime(_start).TotalSeconds,5:0} s] {text}");

    /// <summary>Passes on what a program of the run said.</summary>
    public void Echo(string line) => output.WriteLine(line);
}
