using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;

namespace Contracts.Cli.Tests;

public sealed class RunningABroker
{
    [Fact]
    public async Task The_broker_says_where_it_listens_keeps_its_file_and_ends_when_told()
    {
        using var shell = new CommandLine();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var output = new FirstLine();

        var running = ContractsCommandLine.RunAsync(["broker", "--port", "0", "--database", "kept.sqlite"], shell.Surroundings(output, TextWriter.Null), stop.Token);
        var line = await output.Text.WaitAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        var index = await client.GetAsync(new Uri(line["The broker listens on ".Length..]), TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        index.IsSuccessStatusCode.Should().BeTrue();
        (await running).Should().Be(0);
        File.Exists(Path.Combine(shell.Folder, "kept.sqlite")).Should().BeTrue();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_3()
    {
        await using var other = await WebDouble.AlwaysAsync(200);
        using var shell = new CommandLine();

        var result = await shell.RunAsync("broker", "--port", $"{other.Address.Port}", "--database", ":memory:");

        result.Expect(3).Error.Should().Contain("cannot listen").And.Contain("--port");
    }
}
