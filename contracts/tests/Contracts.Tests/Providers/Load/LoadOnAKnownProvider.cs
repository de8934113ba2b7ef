using Contracts.Engine.Documents;
using Contracts.Providers;
using Contracts.Providers.Load;
using Contracts.Providers.Load.Reports;
using Contracts.Tests.Providers.TestDoubles;

namespace Contracts.Tests.Providers.Load;

/// <summary>On a clock that only the test moves, so that the figures are exact.</summary>
public sealed class LoadOnAKnownProvider
{
    private readonly SimulatedTime _clock = new();

    [Fact]
    public async Task A_known_distribution_of_latencies_is_what_is_measured()
    {
        // Of a thousand answers 900 take 10 ms, 90 take 100 ms, 9 take 500 ms and one takes 2 s.
        static TimeSpan Delay(int number) => TimeSpan.FromMilliseconds((number % 1000) switch { 0 => 2000, < 10 => 500, < 100 => 100, _ => 10 });

        var report = await LoadAsync(Delay, Steadily(100, seconds: 50), Some.Get("/a"));

        report.All.Requests.Should().Be(5000);
        Percentiles(report.All).Should().Equal(10, 10, 100, 100, 500, 2000);
        report.All.Latencies.Mean.Should().BeCloseTo(TimeSpan.FromMilliseconds(((900 * 10) + (90 * 100) + (9 * 500) + 2000) / 1000.0), TimeSpan.FromTicks(100));
        report.Lateness.Longest.Should().Be(TimeSpan.Zero, "on this clock nothing is late");
    }

    [Fact]
    [Trait("row", "S2-025")]
    public async Task A_stall_is_in_the_latency_of_everybody_who_came_while_it_lasted()
    {
        // From the 200th request on (2 s) nothing is answered until 4 s; whoever asks only after the answer would see one slow request.
        TimeSpan Delay(int number)
        {
            var now = number * 10;
            return TimeSpan.FromMilliseconds(now is >= 2000 and < 4000 ? 4000 - now + 1 : 1);
        }

        var report = await LoadAsync(Delay, Steadily(100, seconds: 10), Some.Get("/a"));

        // 200 of 1000 waited, evenly between 2 s and nothing.
        var latencies = report.All.Latencies;
        latencies.Longest.Should().Be(TimeSpan.FromMilliseconds(2001));
        Near(latencies.Percentile(99), 1901);
        Near(latencies.Percentile(90), 1001);
        Near(latencies.Percentile(79), 1);
        report.Slices.Should().HaveCount(10);
        report.Slices.Where(slice => slice.Measure.Latencies.Longest > TimeSpan.FromMilliseconds(100)).Select(slice => slice.Begin.TotalSeconds).Should().Equal([2, 3], "the chart shows when it was");
    }

    [Fact]
    [Trait("row", "S2-024"), Trait("row", "S2-026")]
    public async Task Answers_that_break_the_contract_are_errors_by_kind_with_an_example()
    {
        var report = await LoadAsync(_ => TimeSpan.Zero, Steadily(100, seconds: 1), number => number % 10 == 9 ? """{"amount":"12"}""" : """{"amount":12}""", Some.Get("/a").Expecting("""{"amount":12}"""));

        (report.All.Requests, report.All.Failed, report.Success).Should().Be((100, 10, false));
        report.All.Failures.Should().ContainSingle().Which.Should().Match<LoadFailure>(failure => failure.Count == 10 && failure.Kind == "contract broken: body-value-differs $.amount" && failure.Example.Contains("12"));
        report.Missed.Should().ContainSingle().Which.Should().StartWith("Shop: a request for /a: 10% failed (10 of 100), and 0% may; most often contract broken: ");
    }

    [Theory]
    [InlineData(0.099, false)]
    [InlineData(0.1, true)]
    [Trait("row", "S2-024")]
    public async Task A_share_of_errors_that_is_allowed_is_no_failure(double limit, bool holds)
    {
        var report = await LoadAsync(_ => TimeSpan.Zero, Steadily(100, seconds: 1) with { ErrorLimit = limit }, number => number % 10 == 9 ? "[]" : "{}", Some.Get("/a").Expecting("{}"));

        report.Success.Should().Be(holds);
    }

    [Theory]
    [InlineData(95, 20, true)]
    [InlineData(95, 19, false)]
    [InlineData(99, 20, false)]
    [Trait("row", "S2-023")]
    public async Task A_limit_is_held_against_its_percentile(double percentile, int milliseconds, bool holds)
    {
        var plan = Steadily(100, seconds: 1) with { Limits = [new LoadLimit(percentile, TimeSpan.FromMilliseconds(milliseconds))] };

        var report = await LoadAsync(number => TimeSpan.FromMilliseconds(number < 95 ? 20 : 40), plan, Some.Get("/a"));

        report.Missed.Should().Equal(holds ? [] : [FormattableString.Invariant($"Shop: a request for /a: p{percentile} is {(percentile < 96 ? 20 : 40)} ms, and may be {milliseconds} ms")]);
    }

    [Fact]
    public async Task A_slow_interaction_does_not_hide_among_fast_ones()
    {
        var plan = Steadily(100, seconds: 10) with { Weights = [new LoadWeight(new("/fast", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)), 99)], Limits = [new LoadLimit(95, TimeSpan.FromMilliseconds(50))] };
        var provider = new DelayedAnswers(_clock, number => TimeSpan.FromMilliseconds(number < 0 ? 0 : 5));

        var report = await _clock.RunAsync(() => Verifier(new SlowPath(_clock, "/slow", provider), Some.Get("/fast"), Some.Get("/slow")).LoadAsync(plan));

        report.Interactions.Select(interaction => interaction.Measure.Requests).Should().Equal(990, 10);
        report.Missed.Should().ContainSingle().Which.Should().StartWith("Shop: a request for /slow: p95 is 505 ms");
    }

    [Fact]
    public async Task What_is_never_answered_is_given_up_at_the_time_limit_and_counts_as_waited_for()
    {
        var report = await _clock.RunAsync(() => Verifier(new DelayedAnswers(_clock, _ => Timeout.InfiniteTimeSpan), Some.Get("/a")).WithRequestTimeout(TimeSpan.FromSeconds(3)).LoadAsync(Steadily(10, seconds: 1)));

        report.All.Failures.Should().Equal(new LoadFailure("timed out", 10, "no answer within 3 s"));
        report.All.Latencies.Percentile(50).Should().Be(TimeSpan.FromSeconds(3));
        report.Elapsed.Should().Be(TimeSpan.FromMilliseconds(3900), "the last was due at 900 ms");
    }

    [Fact]
    public async Task A_provider_that_goes_away_is_errors_and_does_not_look_fast()
    {
        var report = await LoadAsync(number => number < 50 ? TimeSpan.FromMilliseconds(20) : throw new HttpRequestException("Connection refused"), Steadily(100, seconds: 1), Some.Get("/a"));

        report.All.Failures.Should().Equal(new LoadFailure("no answer: HttpRequestException", 50, "Connection refused"));
        (report.All.Latencies.Count, report.All.Latencies.Percentile(0) >= TimeSpan.FromMilliseconds(20)).Should().Be((50, true));
    }

    [Fact]
    public async Task What_does_not_hold_without_a_load_is_left_out_and_named()
    {
        var plan = Steadily(10, seconds: 1);

        var strict = await LoadAsync(_ => TimeSpan.Zero, plan, Some.Get("/a"), Some.Get("/gone", status: 404));
        var lenient = await LoadAsync(_ => TimeSpan.Zero, plan with { LeavesOutBroken = true }, Some.Get("/a"), Some.Get("/gone", status: 404));
        var nothing = await LoadAsync(_ => TimeSpan.Zero, plan with { LeavesOutBroken = true }, Some.Get("/gone", status: 404));

        strict.Missed.Should().ContainSingle().Which.Should().Be("Shop: a request for /gone does not hold even without a load: contract broken: status-differs (expected 404 but was 200)");
        (lenient.Success, lenient.All.Requests, lenient.LeftOut.Length).Should().Be((true, 10, 1));
        nothing.Missed.Should().Equal("nothing was asked for: no interaction holds even without a load");
    }

    [Fact]
    public async Task Progress_is_told_every_second_and_at_the_end()
    {
        var told = new List<string>();

        await _clock.RunAsync(() => Verifier(new DelayedAnswers(_clock, _ => TimeSpan.FromMilliseconds(105)), Some.Get("/a"))
            .LoadAsync(Steadily(10, seconds: 3), progress => told.Add($"{progress.Elapsed.TotalSeconds} of {progress.All.TotalSeconds}: {progress.Sent} sent, {progress.Waiting} waiting")));

        told.Should().Equal("1 of 3: 10 sent, 1 waiting", "2 of 3: 20 sent, 1 waiting", "3 of 3: 30 sent, 1 waiting", "3.005 of 3: 30 sent, 0 waiting");
    }

    [Fact]
    [Trait("row", "S2-036")]
    public async Task The_report_is_a_table_a_document_and_a_page_that_runs_nothing()
    {
        var report = await LoadAsync(number => TimeSpan.FromMilliseconds(number % 7), Steadily(100, seconds: 3) with { ErrorLimit = 1 }, number => number % 10 == 9 ? "[]" : "{}", Some.Get("/a", description: "<b>bold</b>").Expecting("{}"));

        LoadNumbers.Rows(report).Should().ContainSingle().Which.Should().HaveSameCount(LoadNumbers.Headings).And.HaveElementAt(1, "300");
        System.Text.Json.Nodes.JsonNode.Parse(LoadJson.Render(report))!["all"]!["milliseconds"]!["p99.9"]!.GetValue<double>().Should().Be(6);
        LoadHtml.Render(report).Should().Contain("&lt;b&gt;bold").And.Contain("<polyline").And.NotContain("<script").And.NotContain("http://localhost");
    }

    private Task<LoadReport> LoadAsync(Func<int, TimeSpan> delay, LoadPlan plan, params Interaction[] interactions) => LoadAsync(delay, plan, _ => "{}", interactions);

    private Task<LoadReport> LoadAsync(Func<int, TimeSpan> delay, LoadPlan plan, Func<int, string> body, params Interaction[] interactions) =>
        _clock.RunAsync(() => Verifier(new DelayedAnswers(_clock, delay, number => body(Math.Max(0, number))), interactions).LoadAsync(plan));

    private PactVerifier Verifier(HttpMessageHandler provider, params Interaction[] interactions) => Some.Verifier(interactions).WithHttpEndpoint(provider).WithTimeProvider(_clock);

    private static LoadPlan Steadily(double rate, double seconds) => new() { Stages = [new LoadStage(TimeSpan.Zero, rate), new LoadStage(TimeSpan.FromSeconds(seconds), rate)] };

    // The percentiles of the report, and the longest: exact up to a thousandth.
    private static IEnumerable<double> Percentiles(LoadMeasure measure) =>
        LoadNumbers.Percentiles.Select(percentile => Math.Round(measure.Latencies.Percentile(percentile).TotalMilliseconds / 10) * 10).Append(measure.Latencies.Longest.TotalMilliseconds);

    private static void Near(TimeSpan time, double milliseconds) => time.TotalMilliseconds.Should().BeInRange(milliseconds * 0.98, milliseconds * 1.02);

    private sealed class SlowPath(TimeProvider clock, string path, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath == path)
                await Task.Delay(TimeSpan.FromMilliseconds(500), clock, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
