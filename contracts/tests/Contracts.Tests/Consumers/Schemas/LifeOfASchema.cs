using Contracts.Tests.Consumers.PactFiles;

namespace Contracts.Tests.Consumers.Schemas;

/// <summary>Schemas in whole runs of a consumer's test assembly: they live as pact files do.</summary>
public sealed class LifeOfASchema : IDisposable
{
    private const string Moved = "schemas/moved/Sample.reader.schema.json";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_writes_the_same_bytes_every_time()
    {
        await PassAsync();
        var first = Files();
        await PassAsync();

        first.Keys.Should().BeEquivalentTo(
            "lost/Sample.reader.event.json", "lost/Sample.reader.schema.json", "moved/Sample.reader.event.json", "moved/Sample.reader.schema.json",
            "shelved/Sample.reader.avsc", "shelved/Sample.reader.event.json");
        Files().Should().Equal(first);
    }

    [Fact]
    public async Task A_complete_run_takes_away_what_no_test_reads_any_more_and_leaves_what_others_own()
    {
        await PassAsync();
        Directory.CreateDirectory(_folder.File("schemas/lost"));
        foreach (var name in (string[])["Sample.reader.event.json", "Sample.reader.schema.json"])
        {
            var theirs = _folder.Read($"schemas/lost/{name}").Replace("\"Sample", "\"Other", StringComparison.Ordinal);
            await File.WriteAllTextAsync(_folder.File($"schemas/lost/{name.Replace("Sample", "Other", StringComparison.Ordinal)}"), theirs, TestContext.Current.CancellationToken);
        }

        await PassAsync("silent");

        Files().Keys.Should().BeEquivalentTo(
            "lost/Other.reader.event.json", "lost/Other.reader.schema.json", "moved/Sample.reader.event.json", "moved/Sample.reader.schema.json",
            "shelved/Sample.reader.avsc", "shelved/Sample.reader.event.json");
    }

    [Fact]
    public async Task A_run_that_is_not_complete_takes_nothing_away()
    {
        await PassAsync();

        (await SampleRun.InAsync(_folder, "silent", arguments: ["--filter-class", "*ReadingEvents"])).ExitCode.Should().Be(0);

        Files().Should().ContainKey("lost/Sample.reader.event.json");
    }

    [Fact]
    public async Task An_edited_type_changes_the_schema_and_where_nothing_may_change_it_is_a_failure_that_shows_how()
    {
        await PassAsync();
        var before = _folder.Read(Moved);

        var ci = await SampleRun.InAsync(_folder, "edited", ci: true);

        ci.ExitCode.Should().NotBe(0);
        ci.Output.Should().Contain("Sample.reader.schema.json would change:").And.Contain("+     \"Place\": { \"type\": \"string\" }");
        _folder.Read(Moved).Should().Be(before);
        (await SampleRun.InAsync(_folder, "edited")).ExitCode.Should().Be(0);
        _folder.Read(Moved).Should().Contain("\"required\": [\"Name\", \"Place\"]");
    }

    private SortedDictionary<string, string> Files()
    {
        var root = _folder.File("schemas");
        return new SortedDictionary<string, string>(
            Directory.GetFiles(root, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText),
            StringComparer.Ordinal);
    }

    private async Task PassAsync(string situation = "plain")
    {
        var (exitCode, output) = await SampleRun.InAsync(_folder, situation);
        exitCode.Should().Be(0, output);
    }
}
