namespace Contracts.Servers.Processes;

/// <summary>Where the data of a throw-away server lies: in memory where there is room, else on the disk.</summary>
internal static class MemoryFolder
{
    private const string Memory = "/dev/shm";
    private const long RoomForServers = 1L << 30;

    public static string Find() =>
        Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace >= RoomForServers ? Memory : Path.GetTempPath();
}
