using System.Text.Json.Nodes;
using Interop.Tests.Tools;

namespace Interop.Tests.BothWays.Requests;

/// <summary><c>contracts mock</c>: one server of all pairs.</summary>
internal sealed class ContractsMock : IAsyncDisposable
{
    private readonly RunningTool _process;

    private ContractsMock(RunningTool process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ContractsMock> StartAsync(params string[] pacts)
    {
        var (process, line) = await RunningTool.StartContractsAsync("address", ["mock", .. pacts, "--output", "json"]);
        return new(process, new Uri((string)JsonNode.Parse(line)!["address"]!));
    }

    public async Task<Opinion> AskAsync(RequestPair pair, CancellationToken cancellationToken)
    {
        var answer = await pair.Came.SendAsync(Address, cancellationToken);
        return answer.Status == 200 ? new Opinion(true, "") : new Opinion(false, Reasons(JsonNode.Parse(answer.Body)!));
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static string Reasons(JsonNode answer) => string.Join("; ", answer["closest"]!["mismatches"]!.AsArray().Select(mismatch => (string?)mismatch!["message"]));
}
