namespace PactBroker.Tests.Talking;

/// <summary>A broker on a SQLite file of its own.</summary>
public sealed class FileBroker : TestBroker
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("broker-");

    public override async ValueTask InitializeAsync() => await StartAsync(BrokerDatabase.File(Path.Combine(_folder.FullName, "broker.db")));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
