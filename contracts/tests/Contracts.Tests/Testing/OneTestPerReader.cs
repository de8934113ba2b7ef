namespace Contracts.Tests.Testing;

public sealed class OneTestPerReader
{
    [Fact]
    public async Task Each_reader_of_an_event_is_a_test_with_a_name_for_people()
    {
        var (exitCode, output) = await RunAsync("");

        exitCode.Should().Be(0, output);
        output.Should().Contain("passed Archive reads stock-changed (").And.Contain("passed Mailer reads stock-changed (").And.Contain("total: 2");
    }

    [Fact]
    public async Task A_reader_that_cannot_read_the_event_is_a_failed_test_that_says_why()
    {
        var (exitCode, output) = await RunAsync("failing");

        exitCode.Should().Be(2, output);
        output.Should().Contain("failed Planner reads stock-changed")
            .And.Contain("Planner cannot read stock-changed (Planner.reader.event.json).")
            .And.Contain("The member \"warehouse\" is missing.")
            .And.Contain("passed Mailer reads stock-changed (");
    }

    [Fact]
    public async Task A_pending_failure_is_a_skipped_test_that_shows_the_report()
    {
        var (_, output) = await RunAsync("pending");

        output.Should().Contain("skipped Planner reads stock-changed")
            .And.Contain("Pending: this would fail")
            .And.Contain("The member \"warehouse\" is missing.")
            .And.Contain("failed: 0");
    }

    [Fact]
    public async Task No_readers_are_one_skipped_test_that_says_so()
    {
        var (_, output) = await RunAsync("none");

        output.Should().Contain("skipped Shelf: no readers").And.Contain("No application reads an event of 'Shelf'.").And.Contain("total: 1");
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_is_one_failed_test_that_says_why()
    {
        var (exitCode, output) = await RunAsync("broken");

        exitCode.Should().Be(2, output);
        output.Should().Contain("failed Shelf: readers cannot be loaded").And.Contain("cannot be read").And.Contain("missing").And.Contain("total: 1");
    }

    [Fact]
    public async Task Results_are_published_when_every_reader_was_tried_those_that_are_pending_too()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var (_, output) = await RunAsync("publishing", new Dictionary<string, string> { ["SHELF_PUBLISHED"] = file });

            File.Exists(file).Should().BeTrue(output);
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Should().Be("Shelf 1.2.3: Mailer Passed, Planner ContractBroken");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<(int ExitCode, string Output)> RunAsync(string scenario, IReadOnlyDictionary<string, string>? environment = null) =>
        VerificationProcess.RunAsync(typeof(ShelfEventsVerification), ShelfEventsScenario.Variable, scenario, environment);
}
