using System.Text.Json;
using Contracts.Consumers;
using ServiceDefaults.Events.Questions;

namespace Marketplace.ContractTests.TestDoubles;

/// <summary>The way of a contract test in the place of a message broker: what is sent is held against the contract, and the contract's answer comes back.</summary>
internal sealed class SentQuestions(Func<MessageExample, IReadOnlyList<MessageExample>> send) : IQuestions
{
    public Task<ReadOnlyMemory<byte>?> AskAsync(string queue, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var metadata = new Dictionary<string, JsonElement> { ["queue"] = JsonSerializer.SerializeToElement(queue) };
        return Task.FromResult<ReadOnlyMemory<byte>?>(send(new MessageExample(body, "application/json", metadata)).Single().Content);
    }
}
