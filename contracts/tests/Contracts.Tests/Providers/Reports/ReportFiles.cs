using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Notes;
using Contracts.Engine.Mismatches;
using Contracts.Providers;
using Contracts.Providers.Blaming;
using Contracts.Providers.Reports.Files;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Tests.Repository;

namespace Contracts.Tests.Providers.Reports;

/// <summary>One report, written in every format. Names and answers are as hostile as they get.</summary>
public sealed partial class ReportFiles
{
    private const string Hostile = "</script><img src=x onerror=alert(1)> & \"quotes\" | **bold** `tick`\u0001\nsecond line";

    public static TheoryData<string> Formats => [.. ReportFormats.All.Select(format => format.Id)];

    [Theory, MemberData(nameof(Formats))]
    [Trait("row", "S0-028"), Trait("row", "S2-033"), Trait("row", "S2-039"), Trait("row", "S4-028")]
    public void Each_format_is_as_reviewed(string id)
    {
        var format = ReportFormats.All.Single(candidate => candidate.Id == id);

        Expectation.Holds($"Providers/Reports/Expectations/report{format.Ending}.verified.txt", format.Render(Report()));
    }

    [Fact]
    public void The_page_needs_nothing_from_elsewhere_and_runs_nothing()
    {
        var page = ReportFormats.Html.Render(Report());

        page.Should().StartWith("<!DOCTYPE html>");
        var html = XElement.Parse(page["<!DOCTYPE html>".Length..]);
        html.Descendants().Select(element => element.Name.LocalName).Should().NotContain(["script", "img", "link", "iframe"]);
        html.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.LocalName).Should().NotContain(["src", "href", "style"]).And.NotContain(name => name.StartsWith("on", StringComparison.Ordinal));
        html.Descendants("style").Single().Value.Should().NotContain("url(").And.NotContain("@import").And.Contain("prefers-color-scheme: dark");
        page.Should().NotContain("<img").And.Contain("&lt;img src=x onerror=alert(1)&gt;").And.NotContain("/>\u003C/script").And.NotMatchRegex("<(td|th|pre|dd|h1|h2|div|style|title)[^>]*/>");
    }

    [Fact]
    public void The_page_can_be_read_by_everybody()
    {
        var html = XElement.Parse(ReportFormats.Html.Render(Report())["<!DOCTYPE html>".Length..]);

        html.Attribute("lang")!.Value.Should().Be("en");
        html.Descendants("main").Should().ContainSingle();
        html.Descendants("h1").Should().ContainSingle();
        html.Descendants("title").Should().ContainSingle();
        html.Descendants("table").Should().NotBeEmpty().And.OnlyContain(table => table.Element("caption") != null);
        html.Descendants("th").Should().OnlyContain(heading => heading.Attribute("scope") != null);
        html.Descendants("details").Should().NotBeEmpty().And.OnlyContain(fold => fold.Elements().First().Name == "summary");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Its_colors_have_contrast(string scheme)
    {
        var style = XElement.Parse(ReportFormats.Html.Render(Report())["<!DOCTYPE html>".Length..]).Descendants("style").Single().Value;
        var palette = Palette().Matches(style).Select(match => match.Value).ElementAt(scheme == "light" ? 0 : 1);
        var colors = Color().Matches(palette).ToDictionary(match => match.Groups["name"].Value, match => Luminance(match.Groups["value"].Value));

        foreach (var name in new[] { "text", "faint", "good", "bad", "wait" })
            foreach (var ground in new[] { "page", "box" })
                Contrast(colors[name], colors[ground]).Should().BeGreaterThan(4.5, "{0} on {1}, {2}", name, ground, scheme);
    }

    [Fact]
    [Trait("row", "S0-030")]
    public void The_report_for_build_systems_and_the_one_for_programs_can_be_read()
    {
        XElement.Parse(ReportFormats.JUnit.Render(Report())).Elements("testsuite").Should().HaveCount(2);
        using var json = JsonDocument.Parse(ReportFormats.Json.Render(Report()));
        json.RootElement.GetProperty("contracts")[0].GetProperty("interactions")[1].GetProperty("blame").GetProperty("side").GetString().Should().Be("provider");
    }

    [Fact]
    public async Task The_environment_names_files_and_the_summary_of_the_build_is_added_to()
    {
        var folder = Directory.CreateTempSubdirectory("contracts-reports-");
        try
        {
            var summary = Path.Combine(folder.FullName, "summary.md");
            await File.WriteAllTextAsync(summary, "# Build\n", TestContext.Current.CancellationToken);
            string? Variable(string name) => name switch
            {
                "PACT_VERIFIER_HTML_REPORT" => Path.Combine(folder.FullName, "out", "{provider}.html"),
                "GITHUB_STEP_SUMMARY" => summary,
                "PACT_VERIFIER_JSON_REPORT" => "",
                _ => null,
            };

            var verifier = ReportFile.FromEnvironment(Variable).Aggregate(Some.Verifier(), (all, file) => all.WithReport(file));
            await verifier.ReportAsync(Report(), TestContext.Current.CancellationToken);

            Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Should().BeEquivalentTo("summary.md", "Pricing.html");
            (await File.ReadAllTextAsync(summary, TestContext.Current.CancellationToken)).Should().StartWith("# Build\n## ❌ Verification of Pricing");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_file_of_an_unknown_kind_is_refused_with_those_there_are() =>
        FluentActions.Invoking(() => Some.Verifier().WithReport("report.docx")).Should().Throw<ArgumentException>().WithMessage("*.md (Markdown), .xml (JUnit XML), .json (JSON), .html (one HTML page)*");

    private static VerificationReport Report() => new()
    {
        Provider = "Pricing",
        ProviderVersion = "2.1.0",
        ShuffleSeed = 7,
        Asked = [new AskedParty("Inventory", AskedAs.Stub), new AskedParty("PostgreSQL", AskedAs.Real)],
        MadeWith = [new UsedVersion("Contracts", "0.1.0"), new UsedVersion("PostgreSQL", "17.6") { Image = "postgres@sha256:4711" }],
        Times = new() { Starting = TimeSpan.FromSeconds(1.5), Databases = TimeSpan.FromMilliseconds(40), Verifying = TimeSpan.FromMilliseconds(16), Whole = TimeSpan.FromMinutes(2) },
        TimeBudget = TimeSpan.FromMinutes(1),
        Contracts =
        [
            new ContractResult(
                Contract("Gateway"),
                [
                    new InteractionResult { Interaction = Scenario(Some.Get("/ok", description: "a request that passes"), step: 1), Verdict = Verdict.Passed, Duration = TimeSpan.FromMilliseconds(4) },
                    new InteractionResult
                    {
                        Interaction = Scenario(Some.Get("/", description: Hostile, states: "a state"), step: 2),
                        Verdict = Verdict.ContractBroken,
                        Mismatches = [new Mismatch { Id = "body-value-differs", Kind = MismatchKind.Body, Path = "$.name", Rule = "equality", Expected = Hostile, Actual = "1", Message = $"Expected {Hostile}" }],
                        Exchange = new Exchange("GET /", $"200 OK\n\n{Hostile}"),
                        Blame = new Blame(BlamedSide.Provider, "Pricing changed.", "Look at it."),
                        Evidence = new Evidence([new LoggedLine("Warning", "Shop", Hostile)], [new SqlCommand("SELECT 1", TimeSpan.FromMilliseconds(2), Failed: true)], [new TracedSpan("Npgsql", "SELECT", TimeSpan.FromMilliseconds(2), Failed: false)]),
                        Duration = TimeSpan.FromMilliseconds(12),
                    },
                ]),
            new ContractResult(
                Contract("App") with { Pending = true, ShortDescription = "latest from main branch" },
                [
                    new InteractionResult { Interaction = Some.Get("/ok", description: "a request that passes"), Verdict = Verdict.Passed, AnsweredBy = "Gateway, pacts/Gateway-Pricing.json" },
                    new InteractionResult { Interaction = Some.Get("/slow", description: "a slow request"), Verdict = Verdict.TimedOut, Problem = "The provider did not answer within 1 s.", EarlierAttempts = ["attempt 1: timed out"] },
                ]),
        ],
    };

    private static Interaction Scenario(Interaction interaction, int step) =>
        new InteractionNotes([new Scenario { Workflow = "<checkout>", Critical = true, Priority = 1 }.At(step)], []).On(interaction);

    private static SourcedContract Contract(string consumer) => new()
    {
        Document = Some.Pact() with { Consumer = new(consumer), Provider = new("Pricing") },
        Origin = $"pacts/{consumer}-Pricing.json",
    };

    // WCAG 2.2, relative luminance.
    private static double Luminance(string hex)
    {
        double Part(int at)
        {
            var value = Convert.ToInt32(hex.Substring(at, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    [GeneratedRegex(@":root \{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Palette();

    [GeneratedRegex("--(?<name>[a-z]+): #(?<value>[0-9a-f]{6})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Color();
}
