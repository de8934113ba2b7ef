using System.Text;
using Contracts.Cli.Tests.Support;
using PactBroker;
using PactBroker.Client;
using PactBroker.Client.Pacticipants;

namespace Contracts.Cli.Tests;

/// <summary>A copy of a running broker is the broker of one instant, and takes its place again.</summary>
public sealed class BackingUpABroker
{
    [Fact]
    public async Task A_backup_of_a_broker_that_is_being_written_to_holds_everything_acknowledged_before()
    {
        using var shell = new CommandLine();
        var database = Path.Combine(shell.Folder, "live.sqlite");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var acknowledged = 0;
        await using (var broker = await StartAsync(database))
        {
            using var client = new BrokerClient(new BrokerClientOptions { BaseAddress = broker.BaseAddress });
            var begun = new TaskCompletionSource();
            var writing = Task.Run(
                async () =>
                {
                    while (!stop.IsCancellationRequested)
                    {
                        await client.Pacticipants.CreateAsync(new Pacticipant($"App{acknowledged}"), CancellationToken.None);
                        if (Interlocked.Increment(ref acknowledged) == 20)
                            begun.SetResult();
                    }
                },
                CancellationToken.None);
            await begun.Task.WaitAsync(TestContext.Current.CancellationToken);

            for (var i = 0; i < 5; i++)
            {
                var before = Volatile.Read(ref acknowledged);
                var result = (await shell.RunAsync("broker", "backup", "--database", "live.sqlite", "--to", $"{i}.backup", "--output", "json")).Expect(0);
                JsonNode(result.Output)["pacticipants"]!.GetValue<int>().Should().BeInRange(before, Volatile.Read(ref acknowledged) + 1);
            }

            await stop.CancelAsync();
            await writing;
        }

        (await shell.RunAsync("broker", "restore", "--from", "4.backup", "--database", "restored.sqlite")).Expect(0).Output.Should().Contain("Restored");
        Directory.GetFiles(shell.Folder, "*.backup*").Should().HaveCount(5, "a backup is one file, and nothing half made is left");
        await using var restored = await StartAsync(Path.Combine(shell.Folder, "restored.sqlite"));
        using var http = new HttpClient();
        (await http.GetAsync(new Uri(restored.BaseAddress, "pacticipants/App19"), TestContext.Current.CancellationToken)).IsSuccessStatusCode.Should().BeTrue();
    }

    [Fact]
    public async Task What_was_written_after_the_backup_is_gone_after_restoring_over_it()
    {
        using var shell = new CommandLine();
        var database = Path.Combine(shell.Folder, "pact-broker.sqlite");
        await SaveAsync(database, "Before");
        (await shell.RunAsync("broker", "backup", "--to", "b")).Expect(0).Output.Should().Contain("Backed up 0 versions of 1 pacticipants");
        await SaveAsync(database, "After");

        (await shell.RunAsync("broker", "restore", "--from", "b")).Expect(3).Error.Should().Contain("is there already").And.Contain("--force");
        (await NamesAsync(database)).Should().BeEquivalentTo("Before", "After");
        (await shell.RunAsync("broker", "restore", "--from", "b", "--force")).Expect(0);
        (await NamesAsync(database)).Should().BeEquivalentTo("Before");
        (await SaveAsync(database, "Later")).Should().BeTrue("the restored file is one to work with");
    }

    [Fact]
    public async Task A_database_in_use_is_left_alone_even_with_force()
    {
        using var shell = new CommandLine();
        var database = Path.Combine(shell.Folder, "pact-broker.sqlite");
        await SaveAsync(database, "Kept");
        (await shell.RunAsync("broker", "backup", "--to", "b")).Expect(0);
        await SaveAsync(database, "Kept2");
        await using (var broker = await StartAsync(database))
        {
            using var http = new HttpClient();
            await http.GetAsync(broker.BaseAddress, TestContext.Current.CancellationToken);

            (await shell.RunAsync("broker", "restore", "--from", "b", "--force")).Expect(3).Error.Should().Contain("is in use: stop the broker");
            (await http.GetAsync(new Uri(broker.BaseAddress, "pacticipants/Kept2"), TestContext.Current.CancellationToken)).IsSuccessStatusCode.Should().BeTrue();
        }

        (await NamesAsync(database)).Should().BeEquivalentTo("Kept", "Kept2");
    }

    [Fact]
    public async Task A_log_that_was_left_behind_is_not_taken_for_that_of_the_restored_file()
    {
        using var shell = new CommandLine();
        var database = Path.Combine(shell.Folder, "pact-broker.sqlite");
        await SaveAsync(database, "Kept");
        (await shell.RunAsync("broker", "backup", "--to", "b")).Expect(0);
        await using (await StartAsync(database))
        {
            // As after a crash: the log has pages that the file has not.
            await SaveAsync(database, "InTheLog");
            File.Copy(database + "-wal", Path.Combine(shell.Folder, "left-wal"));
        }

        File.Delete(database);
        File.Move(Path.Combine(shell.Folder, "left-wal"), database + "-wal", overwrite: true);
        (await shell.RunAsync("broker", "restore", "--from", "b")).Expect(0);

        (await NamesAsync(database)).Should().BeEquivalentTo("Kept");
    }

    [Theory]
    [InlineData("backup --to b", 3, "there is no file")]
    [InlineData("backup --database text --to b", 3, "is not the SQLite database of a broker")]
    [InlineData("backup --database other.sqlite --to b", 3, "is not the SQLite database of a broker")]
    [InlineData("backup --database real.sqlite --to text", 3, "is there already; --force")]
    [InlineData("backup --database real.sqlite --to real.sqlite --force", 3, "cannot be its own backup")]
    [InlineData("backup --database real.sqlite --to no/such/folder/b", 3, "cannot be written")]
    [InlineData("restore --from nothing", 3, "there is no file")]
    [InlineData("restore --from text", 3, "is not the SQLite database of a broker")]
    [InlineData("restore --from damaged.sqlite --database new.sqlite", 3, "is damaged")]
    [InlineData("restore --from newer.sqlite --database new.sqlite", 3, "is of a newer broker")]
    [InlineData("restore --from real.sqlite --database text --force", 3, "is not the SQLite database of a broker")]
    public async Task What_cannot_be_done_is_said_and_changes_nothing(string command, int exitCode, string why)
    {
        using var shell = new CommandLine();
        string At(string name) => Path.Combine(shell.Folder, name);
        await File.WriteAllTextAsync(At("text"), "some text, long enough not to be taken for an empty database", TestContext.Current.CancellationToken);
        await SaveAsync(At("real.sqlite"), "Real");
        Write(At("other.sqlite"), "CREATE TABLE t (x)");
        File.Copy(At("real.sqlite"), At("newer.sqlite"));
        Write(At("newer.sqlite"), "INSERT INTO schema_migrations VALUES (999, 'later', 0)");
        Damage(At("real.sqlite"), At("damaged.sqlite"));
        var before = Files(shell.Folder);

        var result = await shell.RunAsync(["broker", .. command.Split(' ')]);

        result.Expect(exitCode).Error.Should().Contain(why);
        Files(shell.Folder).Should().BeEquivalentTo(before);
    }

    [Theory]
    [InlineData("backup", "--to", "pg_dump --format=custom --file")]
    [InlineData("restore", "--from", "pg_restore --clean --if-exists --dbname")]
    public async Task For_PostgreSQL_its_own_tools_are_named_without_showing_a_password(string command, string option, string advice)
    {
        using var shell = new CommandLine().With("PACT_BROKER_DATABASE_URL", "postgres://pact:secret@db.example/pacts");

        var result = await shell.RunAsync("broker", command, option, "b");

        result.Expect(2).Error.Should().Contain("PostgreSQL").And.Contain(advice).And.Contain("\"$PACT_BROKER_DATABASE_URL\"").And.NotContain("secret");
    }

    private static System.Text.Json.Nodes.JsonNode JsonNode(string text) => System.Text.Json.Nodes.JsonNode.Parse(text)!;

    private static Task<RunningBroker> StartAsync(string database) =>
        BrokerHost.StartAsync(new BrokerOptions { Database = BrokerDatabase.File(database) }, TestContext.Current.CancellationToken);

    private static async Task<bool> SaveAsync(string database, string name)
    {
        await using var broker = await StartAsync(database);
        using var client = new BrokerClient(new BrokerClientOptions { BaseAddress = broker.BaseAddress });
        await client.Pacticipants.CreateAsync(new Pacticipant(name), TestContext.Current.CancellationToken);
        return true;
    }

    private static async Task<IEnumerable<string>> NamesAsync(string database)
    {
        await using var broker = await StartAsync(database);
        using var http = new HttpClient();
        var list = JsonNode(await http.GetStringAsync(new Uri(broker.BaseAddress, "pacticipants"), TestContext.Current.CancellationToken));
        return list["_embedded"]!["pacticipants"]!.AsArray().Select(each => each!["name"]!.ToString()).ToList();
    }

    private static void Write(string file, string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Pages in the middle that are not what they were.</summary>
    private static void Damage(string from, string to)
    {
        var bytes = File.ReadAllBytes(from);
        Encoding.ASCII.GetBytes(new string('x', 4096 * 4)).CopyTo(bytes, 4096 * 20);
        File.WriteAllBytes(to, bytes);
    }

    private static Dictionary<string, string> Files(string folder) =>
        Directory.GetFiles(folder).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal) && !file.EndsWith("-wal", StringComparison.Ordinal))
            .ToDictionary(file => file, file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
}
