namespace Contracts.Benchmarks.Processes;

internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("contracts-bench-").FullName;

    public string File(string name) => System.IO.Path.Combine(_path, name);

    public string Folder(string name) => Directory.CreateDirectory(File(name)).FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
