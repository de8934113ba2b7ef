using System.Text.Json.Nodes;
using Contracts.Databases;
using Contracts.Engine.Documents;
using Contracts.Providers;
using Contracts.Providers.Reports;
using Contracts.Providers.Reports.Files;
using Contracts.Providers.Results;
using Contracts.Testing.Consumers;
using Contracts.Tests.Providers.Apps;
using Contracts.Tests.Providers.TestDoubles;
using Contracts.Tests.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Contracts.Tests.Providers.Running;

/// <summary>A run of what failed in the last one, which it knows from its report.</summary>
public sealed class OnlyWhatFailed : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contracts-last-failed-");
    private readonly TestClock _clock = new();
    private readonly RecordingPublisher _publisher = new();
    private readonly List<string> _asked = [];
    private int _status = 500;

    private string Report => Path.Combine(_folder.FullName, "Catalog.json");

    [Fact]
    [Trait("row", "S2-049")]
    public async Task What_failed_is_replayed_and_its_rows_replace_the_old_ones_beside_those_that_stand()
    {
        await VerifyAsync(Some.Get("/steady"), Some.Get("/shaky"), Some.Get("/quick"));
        _clock.Advance(TimeSpan.FromMinutes(90));
        _status = 200;

        var report = await VerifyAsync(Some.Get("/steady"), Some.Get("/shaky"), Some.Get("/quick"));

        _asked.Should().Equal("/steady", "/shaky", "/quick", "/shaky");
        report.Contracts.Single().Interactions.Select(found => (found.Summary, found.IsFromEarlierRun, found.VerifiedAt)).Should().Equal(
            ("honored", true, DateTimeOffset.UnixEpoch), ("honored", false, DateTimeOffset.UnixEpoch.AddMinutes(90)), ("honored", true, DateTimeOffset.UnixEpoch));
        TextReport.Render(report).Should().StartWith("Verification of Catalog: all 3 interactions are honored.")
            .And.Contain($"only what had not passed in the last run ({Report}): 2 left out, whose results stand from earlier runs, the oldest of 1970-01-01 00:00 UTC");
        ReportFormats.Html.Render(report).Should().Contain("not replayed: as of 1970-01-01 00:00 UTC");
        ReportFormats.JUnit.Render(report).Should().Contain("not replayed: as of 1970-01-01 00:00 UTC");
        Rows().Should().Equal(("/steady", "passed", true), ("/shaky", "passed", false), ("/quick", "passed", true));
    }

    [Fact]
    [Trait("row", "S2-049")]
    public async Task A_run_of_a_part_is_not_published_and_one_of_everything_is()
    {
        await VerifyAsync(Some.Get("/steady"), Some.Get("/shaky"));
        var part = await VerifyAsync(Some.Get("/steady"), Some.Get("/shaky"));

        (part.Filtered, part.Success, part.Replayed).Should().Be((true, false, 1));
        _publisher.Reports.Should().ContainSingle().Which.Filtered.Should().BeFalse();
    }

    [Fact]
    public async Task What_is_asked_for_in_other_words_or_for_the_first_time_is_replayed_too()
    {
        await VerifyAsync(Some.Get("/steady"), Some.Get("/shaky"));
        _asked.Clear();

        var report = await VerifyAsync(Some.Get("/steady") with { Comments = System.Text.Json.JsonElement.Parse("""{"text":["no other words"]}""") }, Some.Get("/steady", description: "other words"), Some.Get("/shaky"), Some.Get("/new"));

        _asked.Should().Equal("/steady", "/shaky", "/new");
        report.Contracts.Single().Interactions.Select(found => found.IsFromEarlierRun).Should().Equal(true, false, false, false);
    }

    [Fact]
    public async Task Where_nothing_failed_everything_is_replayed_and_the_report_says_so()
    {
        _status = 200;
        (await VerifyAsync(Some.Get("/steady"), Some.Get("/shaky"))).Selection.Should().Be($"every interaction was to be replayed, not only those that failed in the last run: there is no report of an earlier one in {Report}");
        var again = await VerifyAsync(Some.Get("/steady"), Some.Get("/shaky"));

        again.Selection.Should().EndWith($"nothing had failed, says {Report}");
        (again.Replayed, again.Filtered).Should().Be((2, false));
    }

    [Fact]
    public async Task What_passed_for_one_consumer_and_failed_for_another_is_replayed()
    {
        await VerifyAsync(Some.Get("/steady"), Some.Get("/shaky"));
        var report = JsonNode.Parse(await File.ReadAllTextAsync(Report, TestContext.Current.CancellationToken))!;
        var other = report["contracts"]![0]!.DeepClone();
        other["interactions"]![0]!["verdict"] = "timed-out";
        report["contracts"]!.AsArray().Add(other);
        await File.WriteAllTextAsync(Report, report.ToJsonString(), TestContext.Current.CancellationToken);
        _asked.Clear();

        await VerifyAsync(Some.Get("/steady"), Some.Get("/shaky"));

        _asked.Should().Equal("/steady", "/shaky");
    }

    [Theory]
    [InlineData("PostgreSQL, schema 1", "Catalog.json is of a run on PostgreSQL, schema 1, and this one is on SQLite")]
    [InlineData("SQLite, schema 1", "nothing had failed*")]
    [InlineData("SQLite", "nothing had failed*")]
    public async Task What_passed_on_another_database_does_not_stand(string database, string told)
    {
        await File.WriteAllTextAsync(Report, $$"""{"provider":"Catalog","database":"{{database}}","contracts":[]}""", TestContext.Current.CancellationToken);
        await using var now = new SqliteTestDatabase();

        var verifier = Some.Verifier(Some.Get("/steady")).WithDatabase(now).WithLastFailed(Report);

        verifier.ToReport([], new RunTimes()).Selection.Should().Match($"every interaction was to be replayed,*{told}");
    }

    [Theory]
    [InlineData("{\"contracts\":", "cannot be read")]
    [InlineData("{\"contracts\":7}", "cannot be read")]
    [InlineData("{\"provider\":\"Orders\",\"contracts\":[]}", "is no report of Catalog")]
    [InlineData("null", "is no report of Catalog")]
    public async Task A_file_that_is_no_report_of_the_provider_remembers_nothing(string text, string told)
    {
        await File.WriteAllTextAsync(Report, text, TestContext.Current.CancellationToken);

        var report = await VerifyAsync(Some.Get("/steady"));

        report.Selection.Should().Contain(told);
        report.Replayed.Should().Be(1);
    }

    [Fact]
    [Trait("row", "S2-049")]
    public async Task The_tests_of_a_fixture_are_those_that_failed_where_the_environment_says_so()
    {
        var environment = new Dictionary<string, string> { ["PACT_VERIFIER_JSON_REPORT"] = Path.Combine(_folder.FullName, "{provider}-{fixture}.json"), ["PACT_LAST_FAILED"] = "true", ["SHELF_PUBLISHED"] = Path.Combine(_folder.FullName, "published") };

        var (_, everything) = await VerificationProcess.RunAsync("one fails", environment);
        File.Delete(environment["SHELF_PUBLISHED"]);
        var (_, part) = await VerificationProcess.RunAsync("one fails", environment);
        var (_, unnamed) = await VerificationProcess.RunAsync("one fails", new Dictionary<string, string> { ["PACT_LAST_FAILED"] = "true" });

        everything.Should().Contain("there is no report of an earlier one").And.Contain("succeeded: 3").And.Contain("failed: 1");
        part.Should().Contain("3 left out, whose results stand from earlier runs").And.Contain("succeeded: 0").And.Contain("failed: 1");
        _folder.GetFiles().Should().ContainSingle("a part is not published").Which.Name.Should().Be("Catalog-ShelfProvider.json");
        JsonNode.Parse(await File.ReadAllTextAsync(_folder.GetFiles().Single().FullName, TestContext.Current.CancellationToken))!["contracts"]!.AsArray().SelectMany(contract => contract!["interactions"]!.AsArray()).Should().HaveCount(4);
        unnamed.Should().Contain("Name it with PACT_VERIFIER_JSON_REPORT.");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private List<(string, string, bool)> Rows() =>
    [
        .. JsonNode.Parse(File.ReadAllText(Report))!["contracts"]![0]!["interactions"]!.AsArray()
            .Select(row => (row!["description"]!.GetValue<string>()["a request for ".Length..], row["verdict"]!.GetValue<string>(), row["fromEarlierRun"]!.GetValue<bool>())),
    ];

    private async Task<VerificationReport> VerifyAsync(params Interaction[] interactions)
    {
        await using var app = await CatalogApp.StartAsync(more: more => more.MapGet("/{page}", (string page) =>
        {
            _asked.Add($"/{page}");
            return Results.StatusCode(page == "shaky" ? _status : 200);
        }));
        return await Some.Verifier(interactions)
            .WithHttpEndpoint(app.Endpoint)
            .WithBuild(new ProviderBuild { Version = "1" })
            .WithResultPublisher(_publisher)
            .WithTimeProvider(_clock)
            .WithLastFailed(Path.Combine(_folder.FullName, "{provider}.json"))
            .VerifyAsync(TestContext.Current.CancellationToken);
    }
}
