using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

/// <summary>On the tests of a sample consumer, which ask for a thing, its weight and its place, and look at the thing only.</summary>
public sealed class AskingWhatIsNeeded : IDisposable
{
    private const string Sample = "contracts/tests/Contracts.SampleConsumer.Tests";

    private readonly CommandLine _shell = new();

    private string Pacts => Path.Combine(_shell.Folder, "pacts");

    private string Tests => $"SAMPLE_PACTS='{Pacts}' CI= '{BuiltTests.Of(Sample)}'";

    public AskingWhatIsNeeded() => Assert.SkipWhen(OperatingSystem.IsWindows(), "the command of --test is written for sh");

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task A_field_is_needed_when_a_test_fails_without_it()
    {
        var result = await _shell.RunAsync("needed", "--test", $"{Tests} --filter-class '*Asking01' '*ReadingEvents'", "--change", "remove", "--output", "json");

        var fields = JsonNode.Parse(result.Expect(1).Output)!["fields"]!.AsArray().Select(field => (Name: $"{field!["field"]}", Removal: field["changes"]!.AsArray().Single()!)).ToList();
        fields.Select(field => (field.Name, Asked: field.Removal["refused"]!.GetValue<bool>(), Tests: field.Removal["noticedBy"]!.AsArray().Count)).Distinct().Should().BeEquivalentTo(
            [("$.thing", true, 1), ("$.weight", true, 0), ("$.place", true, 0), ("$.Name", true, 0), ("$.Place", false, 0)],
            "the tests look at the thing only, and the reader of the event does not speak of a place");
        fields.Where(field => field.Name == "$.thing").Should().HaveCount(5).And.OnlyContain(field => $"{field.Removal["failure"]}".Length > 0);
    }

    [Fact]
    public async Task A_field_of_an_event_of_Avro_is_needed_when_code_that_reads_it_by_the_rules_of_Avro_fails_without_it()
    {
        var result = await _shell.RunAsync("needed", "--test", $"{Tests} --filter-class '*ReadingAvro'", "--change", "remove", "--change", "null", "--output", "json");

        var changes = JsonNode.Parse(result.Expect(0).Output)!["fields"]!.AsArray()
            .SelectMany(field => field!["changes"]!.AsArray().Where(change => change!["noticedBy"]!.AsArray().Count > 0).Select(change => $"{field["field"]} {change!["change"]}"));
        changes.Should().Equal("$.name removed", "$.name null", "$.place null");
    }

    [Fact]
    public async Task Every_project_that_the_command_runs_counts()
    {
        var result = await _shell.RunAsync("needed", "--test", $"{Tests} --filter-class '*ReadingAvro'; {Tests} --filter-class '*ReadingEvents'", "--change", "remove", "--output", "json");

        JsonNode.Parse(result.Expect(1).Output)!["fields"]!.AsArray().Select(field => $"{field!["field"]}").Distinct().Should().BeEquivalentTo("$.name", "$.place", "$.Name", "$.Place");
    }

    [Fact]
    public async Task A_project_that_is_not_run_because_another_failed_is_no_project_that_noticed_nothing() =>
        (await _shell.RunAsync("needed", "--test", $"{Tests} --filter-class '*ReadingAvro' && {Tests} --filter-class '*ReadingEvents'", "--change", "remove")).Expect(3).Error.Should()
            .Contain("2 tests of run 2 did not end: Contracts.SampleConsumer.Tests.ReadingEvents.").And.Contain("'&&'");

    [Fact]
    public async Task A_run_with_changes_writes_no_contract()
    {
        var result = await _shell.RunAsync("needed", "--test", Tests, "--provider", "Shelf", "--change", "null");

        result.Expect(0).Error.Should().Contain("run 3 of 3");
        Directory.Exists(Pacts).Should().BeFalse();
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public async Task What_nobody_needs_is_told_to_people_and_pages(string output)
    {
        var result = await _shell.RunAsync("needed", "--test", $"{Tests} --filter-method '*Asking01.The_shelf_says_what_it_holds'", "--provider", "Shelf", "--output", output);

        Snapshot.Verify(result.Expect(1).Output, $"needed-{output}");
        result.Error.Should().Contain("run 12 of 12");
    }

    [Fact]
    public async Task What_is_asked_for_too_exactly_is_told_and_is_no_fault()
    {
        var result = await _shell.RunAsync("needed", "--test", $"{Tests} --filter-class '*Asking01'", "--provider", "Shelf", "--change", "null");

        result.Expect(0).Output.Should().Contain("Asked for more exactly than needed: no test fails over these changes\n  Shelf: a request for place 01a [the shelf is full]  $.weight: null\n");
    }

    [Theory]
    [InlineData("failing", 3, "the tests do not all pass as they are: Contracts.SampleConsumer.Tests.AskingOtherwise.A_test_that_may_fail")]
    [InlineData("plain", 2, "the tests are given nothing that could be changed", "--provider", "Cellar")]
    [InlineData("plain", 2, "--limit is 0", "--limit", "0")]
    [InlineData("plain", 2, "--limit is 4294968", "--limit", "4294968")]
    public async Task What_cannot_be_tried_is_said(string situation, int code, string problem, params string[] options) =>
        (await _shell.RunAsync(["needed", "--test", $"SAMPLE_SITUATION={situation} {Tests} --filter-class '*AskingOtherwise'", .. options])).Expect(code).Error.Should().Contain(problem);

    [Fact]
    public async Task Tests_that_know_nothing_of_it_are_told_what_they_need() =>
        (await _shell.RunAsync("needed", "--test", "echo nothing to be done")).Expect(3).Error.Should()
            .Contain("the tests did not say how they ended: echo nothing to be done").And.Contain("[assembly: ConsumerContracts]").And.Contain("nothing to be done");

    [Fact]
    public async Task Tests_that_never_end_are_ended() =>
        (await _shell.RunAsync("needed", "--test", "sleep 600", "--limit", "1")).Expect(3).Error.Should().Contain("the tests did not end within 1 s in run 1");
}
