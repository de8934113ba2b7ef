using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Contracts.Benchmarks.Processes;

/// <summary>Runs a program to its end and tells what it cost. Linux: the kernel adds up what ended children used (getrusage).</summary>
internal static partial class ChildProcess
{
    private const int OfChildren = -1;

    public static async Task<Cost> MeasureAsync(string program, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var before = CpuOfChildren();
        var started = Stopwatch.GetTimestamp();
        using var process = Start(program, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(5))
        {
            process.Refresh();
            peak = Math.Max(peak, PeakOf(process));
        }

        await Task.WhenAll(output, errors);
        var wall = Stopwatch.GetElapsedTime(started);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}\n{await errors}");
        return new Cost(CpuOfChildren() - before, wall, peak);
    }

    public static Process Start(string program, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PACT_DO_NOT_TRACK"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>What a running process has used up to now, to the nanosecond; the kernel's clock of its CPU time, since the ticks in /proc are too coarse for a thousand requests.</summary>
    public static TimeSpan CpuSoFar(Process process)
    {
        // The clock of another process, as glibc's clock_getcpuclockid names it: the complement of its id, and 2 for what the scheduler counted.
        if (GetClock((~process.Id << 3) | 2, out var time) != 0)
            throw new InvalidOperationException($"Process {process.Id} has no clock any more.");
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Fraction / 1000.0);
    }

    /// <summary>The arguments that start this program again, as a child.</summary>
    public static (string Program, string[] Arguments) Self(params string[] arguments) =>
        (Environment.ProcessPath!, [.. Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? new[] { typeof(ChildProcess).Assembly.Location } : [], .. arguments]);

    private static long PeakOf(Process process)
    {
        try
        {
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // It has just ended.
        }
    }

    private static TimeSpan CpuOfChildren()
    {
        GetResourceUsage(OfChildren, out var usage);
        return usage.User.InMicroseconds() + usage.System.InMicroseconds();
    }

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    private static partial int GetClock(int clock, out TimeValue time);

    /// <summary>Seconds, and what is beyond in the unit of the call: micro- or nanoseconds.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct TimeValue
    {
        public long Seconds;
        public long Fraction;

        public readonly TimeSpan InMicroseconds() => TimeSpan.FromSeconds(Seconds) + TimeSpan.FromMicroseconds(Fraction);
    }

    /// <summary>The kernel writes 144 bytes; the first two fields are what counts here.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct ResourceUsage
    {
        public TimeValue User;
        public TimeValue System;
    }
}
