using TestRun;

namespace Interop.Tests.Servers;

/// <summary>The command line of test.cs.</summary>
public sealed class RunOptions
{
    [Fact]
    [Trait("row", "S1-016"), Trait("row", "S1-018")]
    public void The_long_suites_run_only_when_asked_for()
    {
        TestRunOptions.Parse([]).All.Should().BeFalse();
        TestRunOptions.Parse(["--", "--all"]).All.Should().BeTrue();
    }

    [Fact]
    [Trait("row", "S1-016")]
    public void A_name_filters_test_classes()
    {
        var options = TestRunOptions.Parse(["--filter", "Matrix", "--no-install"]);

        options.ForTests.Should().Equal("--filter-class", "*Matrix*");
        options.IsFiltered.Should().BeTrue();
        options.Install.Should().BeFalse();
    }

    [Fact]
    public void What_is_not_known_goes_to_the_test_programs() =>
        TestRunOptions.Parse(["--all", "--filter-method", "*Publishing*"]).ForTests.Should().Equal("--filter-method", "*Publishing*");
}
