namespace Contracts.Servers;

/// <summary>A server as a container.</summary>
/// <param name="Name">The image.</param>
/// <param name="Port">The port that it listens on inside.</param>
/// <param name="DataFolder">Where it keeps its data; kept in memory here.</param>
/// <param name="Ready">A shell command that succeeds inside when it takes connections.</param>
internal sealed record ServerImage(string Name, int Port, string DataFolder, string Ready)
{
    /// <summary>Variables, as <c>NAME=value</c>.</summary>
    public string[] Environment { get; init; } = [];

    /// <summary>What the image is run with.</summary>
    public string[] Arguments { get; init; } = [];
}
