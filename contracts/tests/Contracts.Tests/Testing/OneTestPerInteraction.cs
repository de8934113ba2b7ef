using System.Text.Json.Nodes;

namespace Contracts.Tests.Testing;

public sealed class OneTestPerInteraction
{
    [Fact]
    [Trait("row", "S0-029"), Trait("row", "S4-084")]
    public async Task Each_interaction_is_a_test_with_a_name_for_people()
    {
        var (exitCode, output) = await VerificationProcess.RunAsync("");

        exitCode.Should().Be(0, output);
        output.Should().Contain("passed App: a request that fails (")
            .And.Contain("passed Shop: a request for /products/0 (")
            .And.Contain("passed Shop: a request for a product (given product 1 has 3 in stock) (")
            .And.Contain("total: 3");
    }

    [Fact]
    public async Task A_failure_is_the_report()
    {
        var (exitCode, output) = await VerificationProcess.RunAsync("failing");

        exitCode.Should().Be(2, output);
        output.Should().Contain("failed Shop: a request for a product (given no such state)")
            .And.Contain("verdict    provider state failed: nothing was compared")
            .And.Contain("asked by   Shop, Shop.json");
    }

    [Fact]
    public async Task A_pending_failure_is_a_skipped_test_that_shows_the_report()
    {
        var (_, output) = await VerificationProcess.RunAsync("pending");

        output.Should().Contain("skipped Shop: a request for a product (given no such state)")
            .And.Contain("Pending: this would fail, but the provider never satisfied it yet")
            .And.Contain("verdict    provider state failed")
            .And.Contain("notice     The broker says why.")
            .And.Contain("failed: 0");
    }

    [Fact]
    public async Task No_contracts_are_one_skipped_test_that_says_so()
    {
        var (_, output) = await VerificationProcess.RunAsync("none");

        output.Should().Contain("skipped Catalog: no contracts").And.Contain("No contract of the provider 'Catalog' in the scenario.").And.Contain("total: 1");
    }

    [Fact]
    public async Task A_broken_source_is_one_failed_test_that_says_why()
    {
        var (exitCode, output) = await VerificationProcess.RunAsync("broken");

        exitCode.Should().Be(2, output);
        output.Should().Contain("failed Catalog: contracts cannot be loaded").And.Contain("There is no pact file ").And.Contain("total: 1");
    }

    [Fact]
    public async Task A_broker_in_the_environment_that_the_fixture_does_not_know_is_one_failed_test()
    {
        var (exitCode, output) = await VerificationProcess.RunAsync("nobroker", new Dictionary<string, string> { ["PACT_BROKER_BASE_URL"] = "http://localhost:9292" });

        exitCode.Should().Be(2, output);
        output.Should().Contain("PACT_BROKER_BASE_URL is set, but ShelfProvider has no broker. Add WithBroker(…) to its Verifier, or take the variable away.");
    }

    [Theory]
    [InlineData(null, "1.2.3: Shop True 2, App True 1")]
    [InlineData("a product", null)]
    public async Task Results_are_published_when_every_interaction_ran(string? description, string? published)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var environment = new Dictionary<string, string> { ["SHELF_PUBLISHED"] = file };
        if (description is not null)
            environment["PACT_DESCRIPTION"] = description;
        try
        {
            var (exitCode, output) = await VerificationProcess.RunAsync("publishing", environment);

            exitCode.Should().Be(0, output);
            (File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : null).Should().Be(published);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Reports_are_written_where_the_environment_says()
    {
        var folder = Directory.CreateTempSubdirectory("contracts-reports-");
        try
        {
            var (_, output) = await VerificationProcess.RunAsync("failing", new Dictionary<string, string>
            {
                ["PACT_VERIFIER_MARKDOWN_REPORT"] = Path.Combine(folder.FullName, "{provider}.md"),
                ["PACT_VERIFIER_HTML_REPORT"] = Path.Combine(folder.FullName, "{provider}-{fixture}.html"),
            });

            folder.GetFiles().Select(file => file.Name).Should().BeEquivalentTo(["Catalog.md", "Catalog-ShelfProvider.html"], output);
            (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "Catalog.md"), TestContext.Current.CancellationToken)).Should().Contain("provider state failed");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task After_the_first_failure_of_a_fixture_that_fails_fast_the_others_are_skipped_and_nothing_is_published()
    {
        var folder = Directory.CreateTempSubdirectory("contracts-fail-fast-");
        try
        {
            var (exitCode, output) = await VerificationProcess.RunAsync("failing fast", new Dictionary<string, string>
            {
                ["SHELF_PUBLISHED"] = Path.Combine(folder.FullName, "published"),
                ["PACT_VERIFIER_JSON_REPORT"] = Path.Combine(folder.FullName, "report.json"),
            });

            exitCode.Should().Be(2, output);
            output.Should().Contain("failed: 1").And.Contain("total: 7").And.Contain("Not replayed: another interaction failed before");
            folder.GetFiles().Should().ContainSingle().Which.Name.Should().Be("report.json");
            var skipped = int.Parse(output.Split("skipped: ")[1].Split('\n')[0]);
            JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "report.json"), TestContext.Current.CancellationToken))!["notRun"]!.GetValue<int>().Should().Be(skipped).And.BePositive();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_pass_that_needed_another_attempt_says_so()
    {
        var (exitCode, output) = await VerificationProcess.RunAsync("flaky");

        exitCode.Should().Be(0, output);
        output.Should().Contain("flaky: passed at attempt 2; attempt 1: provider state failed").And.Contain("Still asleep.");
    }

    [Fact]
    public async Task A_failure_in_a_shuffled_order_names_the_seed()
    {
        var (exitCode, output) = await VerificationProcess.RunAsync("shuffled");

        exitCode.Should().Be(2, output);
        output.Should().Contain("failed: 1").And.Contain("succeeded: 1").And.Contain("Interactions were replayed in the order of seed 4711: WithShuffle(4711) repeats it.");
    }

    [Fact]
    public async Task A_publishing_that_fails_fails_the_run()
    {
        var (exitCode, output) = await VerificationProcess.RunAsync("unpublishable");

        exitCode.Should().NotBe(0, output);
        output.Should().Contain("the broker answered 500");
    }
}
