using System.Text.RegularExpressions;
using Interop.Tests.Providers;
using Interop.Tests.Tools;

namespace Interop.Tests.Brokers.Stories;

/// <summary>Does what a story says, on a broker of its own.</summary>
internal sealed class StoryTeller(BrokerCommands broker) : IAsyncDisposable
{
    private readonly Dictionary<string, string> _kept = [];
    private OrdersProvider? _orders;
    private WebhookReceiver? _receiver;

    public async Task TellAsync(Story story)
    {
        foreach (var line in story.Lines)
            Check(line, await DoAsync(WithKept(line.Text)));
    }

    public async ValueTask DisposeAsync()
    {
        if (_orders is not null)
            await _orders.DisposeAsync();
        if (_receiver is not null)
            await _receiver.DisposeAsync();
        await broker.DisposeAsync();
    }

    private async Task<ToolResult> DoAsync(string line)
    {
        switch (StoryLine.Words(line))
        {
            case ["$", var subcommand, .. var arguments]:
                return await broker.RunAsync(subcommand, arguments);
            case ["pact", var file, var consumer, var provider, var path]:
                SmallPact.Write(Path.Combine(broker.Folder, file), consumer, provider, path);
                return new ToolResult(line, 0, "", "");
            case ["verify", var provider, var version, var branch]:
                _orders ??= await OrdersProvider.StartAsync();
                return await broker.VerifyAsync(provider, _orders.Address, _orders.StateChangeAddress, version, branch);
            case ["receiver"]:
                _receiver = await WebhookReceiver.StartAsync();
                _kept["receiver"] = _receiver.Address;
                return new ToolResult(line, 0, "", "");
            case ["receive"]:
                return new ToolResult(line, 0, await _receiver!.ReceiveAsync(), "");
            default:
                throw new ArgumentException($"No such line: {line}", nameof(line));
        }
    }

    private void Check(StoryLine line, ToolResult result)
    {
        result.ShouldExitWith(line.ExitCode);
        result.All.Should().NotContain("panicked", "{0}", line.Text);
        foreach (var text in line.Shown)
            result.All.Should().Contain(WithKept(text), "{0}", line.Text);
        foreach (var text in line.NotShown)
            result.All.Should().NotContain(WithKept(text), "{0}", line.Text);
        foreach (var (name, expression) in line.Kept)
        {
            var match = Regex.Match(result.All, expression, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            match.Success.Should().BeTrue("{0} is looked for in {1}", expression, result.All);
            _kept[name] = match.Groups[1].Value;
        }
    }

    private string WithKept(string text) => _kept.Aggregate(text, (result, kept) => result.Replace($"{{{kept.Key}}}", kept.Value, StringComparison.Ordinal));
}
