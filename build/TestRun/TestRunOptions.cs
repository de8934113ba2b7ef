namespace TestRun;

/// <summary>The command line of test.cs; what it does not know goes on to the test programs.</summary>
public sealed record TestRunOptions
{
    public const string Usage = """
        dotnet run test.cs [-- options]

          --all            the long suites too (sets CONTRACTS_ALL=1), and the analyzers of style
          --filter NAME    only test classes whose name contains NAME
          --no-install     install nothing: tests that miss a part are skipped, with the reason
          --help           this text

        Other options go to the test programs, for example --filter-method "*Publishing*".
        A server that is already running is used when its address is given:
        CONTRACTS_POSTGRES, CONTRACTS_REDIS, CONTRACTS_RABBITMQ.
        """;

    public bool All { get; private init; }

    public bool Install { get; private init; } = true;

    public bool Help { get; private init; }

    public IReadOnlyList<string> ForTests { get; private init; } = [];

    public bool IsFiltered => ForTests.Any(argument => argument.StartsWith("--filter", StringComparison.Ordinal));

    public static TestRunOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new TestRunOptions();
        for (var i = 0; i < arguments.Count; i++)
            options = arguments[i] switch
            {
                "--" => options,
                "--all" => options with { All = true },
                "--no-install" => options with { Install = false },
                "--help" or "-h" or "-?" => options with { Help = true },
                "--filter" when i + 1 < arguments.Count => options.With("--filter-class", $"*{arguments[++i]}*"),
                var other => options.With(other),
            };
        return options;
    }

    private TestRunOptions With(params string[] forTests) => this with { ForTests = [.. ForTests, .. forTests] };
}
