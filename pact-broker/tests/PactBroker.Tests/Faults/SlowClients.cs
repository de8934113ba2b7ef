using System.Diagnostics;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Faults;

/// <summary>Clients that begin a request and do not go on: they are told so and hung up on, and nobody waits for them.</summary>
public sealed class SlowClients(MemoryBroker broker) : IClassFixture<MemoryBroker>
{
    private const int Clients = 50;

    [Theory]
    [InlineData("Content-Length: 1000")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task Are_given_up_on_while_others_are_served(string length)
    {
        // The first byte of a body, and then nothing.
        var head = $"POST /contracts/publish HTTP/1.1\r\nContent-Type: application/json\r\n{length}";
        var slow = Enumerable.Range(0, Clients).Select(_ => RawTalk.SendAsync(broker.BaseAddress, head, stream => stream.WriteAsync("{"u8.ToArray(), TestContext.Current.CancellationToken).AsTask())).ToList();

        var started = Stopwatch.GetTimestamp();
        var served = 0;
        while (!slow.TrueForAll(client => client.IsCompleted))
        {
            (await broker.Talk.PutAsync($"/pacticipants/Quick/versions/{served++}")).Status.Should().BeLessThan(300);
            Stopwatch.GetElapsedTime(started).Should().BeLessThan(TimeSpan.FromMinutes(1), "a slow client is not waited for without end");
        }

        served.Should().BeGreaterThan(Clients, "meanwhile others were served");
        (await Task.WhenAll(slow)).Should().OnlyContain(answer => answer.StartsWith("HTTP/1.1 408 ", StringComparison.Ordinal) && answer.Contains("\"error\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_never_finish_their_head_are_hung_up_on()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CONTRACTS_ALL") is { Length: > 0 }, "takes the half minute that a client has for its head; CONTRACTS_ALL is not set");
        var answer = await RawTalk.SendAsync(broker.BaseAddress, "POST /contracts/publish HTTP/1.1\r\nX-Unfinished: yes", withoutEnd: true);

        answer.Should().StartWith("HTTP/1.1 408 ");
    }
}
