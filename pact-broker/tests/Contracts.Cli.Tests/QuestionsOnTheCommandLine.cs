using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;

namespace Contracts.Cli.Tests;

/// <summary>What can-i-deploy asks the broker, for what is typed. The queries are those of the Pact tools.</summary>
public sealed class QuestionsOnTheCommandLine
{
    [Theory]
    [InlineData("-a Foo -e 1 --to-environment prod", "q[][pacticipant]=Foo&q[][version]=1&latestby=cvpv&environment=prod")]
    [InlineData("--version 1 --pacticipant Foo", "q[][pacticipant]=Foo&q[][version]=1&latestby=cvp&latest=true")]
    [InlineData("-a Foo -e 1 --to prod", "q[][pacticipant]=Foo&q[][version]=1&latestby=cvp&latest=true&tag=prod")]
    [InlineData("-a Foo --latest", "q[][pacticipant]=Foo&q[][latest]=true&latestby=cvp&latest=true")]
    [InlineData("-a Foo --latest dev", "q[][pacticipant]=Foo&q[][latest]=true&q[][tag]=dev&latestby=cvp&latest=true")]
    [InlineData("-a Foo --branch feat/x", "q[][pacticipant]=Foo&q[][latest]=true&q[][branch]=feat/x&latestby=cvp&latest=true")]
    [InlineData("-a Foo --main-branch", "q[][pacticipant]=Foo&q[][latest]=true&q[][mainBranch]=true&latestby=cvp&latest=true")]
    [InlineData("-a Foo -e 1 -a Bar -e 2", "q[][pacticipant]=Foo&q[][version]=1&q[][pacticipant]=Bar&q[][version]=2&latestby=cvpv")]
    [InlineData("-a Foo -e 1 -a Bar --latest", "q[][pacticipant]=Foo&q[][version]=1&q[][pacticipant]=Bar&q[][latest]=true&latestby=cvpv")]
    [InlineData("-a Foo -e 1 --ignore Bar --ignore Baz -e 2 --to-environment prod", "q[][pacticipant]=Foo&q[][version]=1&latestby=cvpv&environment=prod&ignore[][pacticipant]=Bar&ignore[][pacticipant]=Baz&ignore[][version]=2")]
    [InlineData("-a @team/app -e a+b&c --to-environment prod", "q[][pacticipant]=@team/app&q[][version]=a+b&c&latestby=cvpv&environment=prod")]
    [InlineData("-a Foo -e 1 --to-environment prod --as-of 2026-01-31T13:00:00+01:00", "q[][pacticipant]=Foo&q[][version]=1&latestby=cvpv&environment=prod&asOf=2026-01-31T12:00:00.0000000Z")]
    public async Task Options_become_the_query_of_the_Pact_tools(string options, string query)
    {
        string? asked = null;
        await using var server = await WebDouble.StartAsync(context =>
        {
            asked = Uri.UnescapeDataString(context.Request.QueryString.Value![1..]);
            return WebDouble.AnswerAsync(context, 200, """{"summary":{"deployable":true,"reason":""},"matrix":[]}""");
        });
        using var shell = new CommandLine().WithBroker(server.Address);

        (await shell.RunAsync(["can-i-deploy", .. options.Split(' ')])).Expect(0);

        asked.Should().Be(query);
    }

    [Fact]
    public async Task Ignored_applications_come_from_the_variable_too()
    {
        string? asked = null;
        await using var server = await WebDouble.StartAsync(context =>
        {
            asked = Uri.UnescapeDataString(context.Request.QueryString.Value!);
            return WebDouble.AnswerAsync(context, 200, """{"summary":{"deployable":true,"reason":""},"matrix":[]}""");
        });
        using var shell = new CommandLine().WithBroker(server.Address).With("PACT_BROKER_CAN_I_DEPLOY_IGNORE", "Bar, Baz");

        (await shell.RunAsync("can-i-deploy", "-a", "Foo", "-e", "1", "--to-environment", "prod")).Expect(0);

        asked.Should().EndWith("ignore[][pacticipant]=Bar&ignore[][pacticipant]=Baz");
    }

    [Theory]
    [InlineData(3, "yes", 0, 2)]
    [InlineData(1, "", 1, 1)]
    public async Task While_the_answer_is_unknown_it_is_asked_again(int retries, string end, int exitCode, int waits)
    {
        var answers = new Queue<string>(["null", "null", end.Length > 0 ? "true" : "null"]);
        await using var server = await WebDouble.StartAsync(context =>
            WebDouble.AnswerAsync(context, 200, $$"""{"summary":{"deployable":{{answers.Dequeue()}},"reason":"not verified"},"matrix":[]}"""));
        var time = new EagerTime();
        using var shell = new CommandLine { TimeProvider = time }.WithBroker(server.Address);

        var result = await shell.RunAsync("can-i-deploy", "-a", "Foo", "-e", "1", "--retry-while-unknown", $"{retries}", "--retry-interval", "7");

        result.Expect(exitCode);
        time.Waits.Where(wait => wait == TimeSpan.FromSeconds(7)).Should().HaveCount(waits);
    }

    [Theory]
    [InlineData("--dry-run", "")]
    [InlineData("", "PACT_BROKER_CAN_I_DEPLOY_DRY_RUN")]
    public async Task A_dry_run_says_yes_to_the_shell_and_no_to_the_reader(string option, string variable)
    {
        await using var server = await WebDouble.AlwaysAsync(200, """{"summary":{"deployable":false,"reason":"broken"},"matrix":[]}""");
        using var shell = new CommandLine().WithBroker(server.Address);
        if (variable.Length > 0)
            shell.With(variable, "true");

        var result = await shell.RunAsync(["can-i-deploy", "-a", "Foo", "-e", "1", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        result.Expect(0).Output.Should().Contain("No.").And.Contain("broken");
    }
}
