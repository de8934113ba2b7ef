using TestRun.Tests;

namespace Interop.Tests.Servers;

/// <summary>The last line of test.cs comes from the closing lines of each run.</summary>
public sealed class RunTotals
{
    private static readonly string[] Closing =
    [
        "  failed: 99",
        "Test run summary: Failed!",
        "  /path/A.Tests.dll (net10.0|x64) failed with 2 error(s) (255ms)",
        "",
        "  total: 9",
        "  failed: 2",
        "  succeeded: 4",
        "  skipped: 3",
        "  duration: 364ms",
    ];

    [Fact]
    public void Counts_are_read_below_the_summary() => TestTotals.Of(Closing, exitCode: 2).Should().Be(new TestTotals(Passed: 4, Failed: 2, Skipped: 3));

    [Fact]
    [Trait("row", "S2-033")]
    public void Runs_add_up_to_one_line() => (TestTotals.Of(Closing, 2) + TestTotals.Of(Closing, 2)).ToString().Should().Be("8 passed, 4 failed, 6 skipped");

    [Fact]
    public void A_run_that_breaks_off_without_a_summary_is_a_failure() => TestTotals.Of(["Unhandled exception."], exitCode: 134).Failed.Should().Be(1);

    [Fact]
    public void A_run_that_fails_without_a_failing_test_is_a_failure() =>
        TestTotals.Of(["Test run summary: Failed!", "  error: 1", "  failed: 0", "  succeeded: 7", "  skipped: 0"], exitCode: 7)
            .Should().Be(new TestTotals(Passed: 7, Failed: 1, Skipped: 0));
}
