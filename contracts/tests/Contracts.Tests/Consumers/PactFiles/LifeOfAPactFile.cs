using System.Text.Json;

namespace Contracts.Tests.Consumers.PactFiles;

/// <summary>Whole runs of a consumer's test assembly: 20 classes in parallel and some that change from run to run, 107 tests, two providers.</summary>
public sealed class LifeOfAPactFile : IDisposable
{
    private const string Shelf = "Sample-Shelf.json";

    private const string Cellar = "Sample-Cellar.json";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Twenty_classes_in_parallel_lose_nothing_and_write_the_same_bytes_every_time()
    {
        await PassAsync();
        var first = _folder.Read(Shelf);

        Descriptions().Should().HaveCount(103).And.BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        await PassAsync();
        _folder.Read(Shelf).Should().Be(first);
        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo(Shelf, Cellar);
    }

    [Fact]
    public async Task Four_processes_at_once_lose_nothing_and_write_the_same_bytes()
    {
        using var alone = new TemporaryFolder();
        (await SampleRun.InAsync(alone)).ExitCode.Should().Be(0);

        string[] parts = ["*Asking0*", "*Asking1*", "*Asking2*", "*AskingOtherwise"];
        var runs = await Task.WhenAll(parts.Select(part => SampleRun.InAsync(_folder, arguments: ["--filter-class", part])));

        runs.Should().OnlyContain(run => run.ExitCode == 0);
        _folder.Read(Shelf).Should().Be(alone.Read(Shelf));

        runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SampleRun.InAsync(_folder)));
        runs.Should().OnlyContain(run => run.ExitCode == 0);
        _folder.Read(Shelf).Should().Be(alone.Read(Shelf));
    }

    [Fact]
    public async Task A_complete_run_takes_away_what_no_test_says_any_more()
    {
        await PassAsync();
        await PassAsync("silent");

        Descriptions().Should().HaveCount(102).And.NotContain("a request that is deleted");
        File.Exists(_folder.File(Cellar)).Should().BeFalse("no test speaks of the cellar");
    }

    [Theory]
    [InlineData("silent", 0, "--filter-not-class", "*Asking01")]
    [InlineData("skipped", 0)]
    [InlineData("failing", 2)]
    public async Task A_run_that_is_not_complete_takes_nothing_away(string situation, int exitCode, params string[] arguments)
    {
        await PassAsync();
        await File.WriteAllTextAsync(_folder.File(Shelf), _folder.Read(Shelf).Replace("a request that is deleted", "a request of long ago", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        (await SampleRun.InAsync(_folder, situation, arguments: arguments)).ExitCode.Should().Be(exitCode);

        Descriptions().Should().Contain("a request of long ago");
        File.Exists(_folder.File(Cellar)).Should().BeTrue();
    }

    [Theory]
    [InlineData]
    [InlineData("--filter-class", "*AskingOtherwise")]
    public async Task An_edited_expectation_updates_the_file(params string[] arguments)
    {
        await PassAsync();

        (await SampleRun.InAsync(_folder, "edited", arguments: arguments)).ExitCode.Should().Be(0);

        Interaction("a request that is edited").GetProperty("response").GetProperty("status").GetInt32().Should().Be(404);
        Descriptions().Should().HaveCount(103);
    }

    [Fact]
    public async Task Two_tests_that_say_different_things_about_one_interaction_are_an_error_that_shows_the_difference()
    {
        var (exitCode, output) = await SampleRun.InAsync(_folder, "contradicting");

        exitCode.Should().Be(2);
        output.Should().Contain("Another test has said something else about the same interaction of Sample with Shelf")
            .And.Contain("a request that two tests say")
            .And.MatchRegex(@"[-+]     ""path"": ""/a""").And.MatchRegex(@"[-+]     ""path"": ""/b""");
        output.Should().Contain("failed: 1");
    }

    [Fact]
    public async Task In_ci_an_unchanged_file_passes()
    {
        await PassAsync();
        var written = File.GetLastWriteTimeUtc(_folder.File(Shelf));

        (await SampleRun.InAsync(_folder, ci: true)).ExitCode.Should().Be(0);

        File.GetLastWriteTimeUtc(_folder.File(Shelf)).Should().Be(written);
    }

    [Fact]
    public async Task In_ci_the_test_that_would_change_a_file_fails_and_shows_how()
    {
        await PassAsync();
        var before = _folder.Read(Shelf);

        var (exitCode, output) = await SampleRun.InAsync(_folder, "edited", ci: true);

        exitCode.Should().Be(2);
        output.Should().Contain("failed: 1")
            .And.Contain("here it is only compared (CI=true)")
            .And.Contain("changed: a request that is edited")
            .And.Contain("""-     "status": 200""").And.Contain("""+     "status": 404""");
        _folder.Read(Shelf).Should().Be(before);
    }

    [Fact]
    public async Task In_ci_an_interaction_that_no_test_says_any_more_fails_the_run()
    {
        await PassAsync();

        var (exitCode, output) = await SampleRun.InAsync(_folder, "silent", ci: true);

        exitCode.Should().Be(2);
        output.Should().Contain("removed: a request that is deleted").And.Contain($"{Cellar} would be deleted");
        Descriptions().Should().Contain("a request that is deleted");
    }

    [Fact]
    public async Task In_ci_a_file_that_is_not_there_fails_the_run()
    {
        var (exitCode, output) = await SampleRun.InAsync(_folder, ci: true, arguments: ["--filter-class", "*Asking01"]);

        exitCode.Should().Be(2);
        output.Should().Contain($"{Shelf} is not there").And.Contain("added: a request for place 01a (given the shelf is full)");
        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_no_pact_fails_the_run_and_stays_as_it_is()
    {
        await File.WriteAllTextAsync(_folder.File(Shelf), "<<<<<<< mine", TestContext.Current.CancellationToken);

        var (exitCode, output) = await SampleRun.InAsync(_folder);

        exitCode.Should().Be(2);
        output.Should().Contain("cannot be read, so nothing is written to it. Line 1, column 1 ($): The file is not JSON");
        _folder.Read(Shelf).Should().Be("<<<<<<< mine");
    }

    [Fact]
    public async Task A_file_of_another_pair_with_the_same_file_name_fails_the_run_and_stays_as_it_is()
    {
        const string Other = """{"consumer":{"name":"Sample-"},"provider":{"name":"helf"},"interactions":[]}""";
        await File.WriteAllTextAsync(_folder.File(Shelf), Other, TestContext.Current.CancellationToken);

        var (exitCode, output) = await SampleRun.InAsync(_folder);

        exitCode.Should().Be(2);
        output.Should().Contain("holds the pact of Sample- with helf, not of Sample with Shelf");
        _folder.Read(Shelf).Should().Be(Other);
    }

    private async Task PassAsync(string situation = "plain")
    {
        var (exitCode, output) = await SampleRun.InAsync(_folder, situation);
        exitCode.Should().Be(0, "{0}", output);
    }

    private List<string> Descriptions() => [.. Interactions().Select(Description)];

    private JsonElement Interaction(string description) => Interactions().Single(interaction => Description(interaction) == description);

    private JsonElement.ArrayEnumerator Interactions() => JsonElement.Parse(_folder.Read(Shelf)).GetProperty("interactions").EnumerateArray();

    private static string Description(JsonElement interaction) => interaction.GetProperty("description").GetString()!;
}
