namespace Contracts.Benchmarks.Processes;

/// <summary>What a whole process cost.</summary>
/// <param name="Cpu">User and system time of the process.</param>
/// <param name="Wall">Time on the clock.</param>
/// <param name="PeakMemory">The largest resident set, in bytes.</param>
internal sealed record Cost(TimeSpan Cpu, TimeSpan Wall, long PeakMemory);
