using System.Diagnostics;

namespace TestRun;

/// <summary>Tells the person at the terminal what is going on, each line with the seconds since the start.</summary>
public sealed class Progress
{
    private readonly long start = Stopwatch.GetTimestamp();

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(start);

    public void Say(string text) => Console.WriteLine($"[{Elapsed.TotalSeconds,5:0} s] {text}");

    public static void Echo(string line) => Console.WriteLine(line);
}
