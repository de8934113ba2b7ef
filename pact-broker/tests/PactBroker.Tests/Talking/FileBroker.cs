namespace PactBroker.Tests.Talking;

/// <summary>A broker on a SQLite file of its own.</summary>
public sealed class FileBroker : TestBroker
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("broker-");

    public override async ValueTask InitializeAsync() => await StartAsync(BrokerDatabase.File(Path.Combine(folder.FullName, "broker.db")));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
