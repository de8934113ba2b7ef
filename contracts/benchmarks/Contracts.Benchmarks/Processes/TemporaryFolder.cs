namespace Contracts.Benchmarks.Processes;

internal sealed class TemporaryFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("contracts-bench-").FullName;

    public string File(string name) => System.IO.Path.Combine(path, name);

    public string Folder(string name) => Directory.CreateDirectory(File(name)).FullName;

    public void Dispose() => Directory.Delete(path, recursive: true);
}
