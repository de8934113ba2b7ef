using System.Diagnostics;
using Contracts.Consumers;
using Contracts.Consumers.Http;
using Contracts.Consumers.Mocking;
using Contracts.Engine.Matching;

namespace Contracts.Tests.Consumers.Mocking;

public sealed class ManyInteractions
{
    private static readonly Uri Address = new("http://localhost");

    [Fact]
    public void Fifty_interactions_cost_a_request_no_more_than_one()
    {
        var (one, fifty) = (Responder(1), Responder(50));
        Cost(one, 1);
        Cost(fifty, 50);

        var ratio = Enumerable.Range(0, 5).Min(_ => Cost(fifty, 50) / Cost(one, 1));

        // Comparing with every interaction would be about fifty.
        ratio.Should().BeLessThan(4);
    }

    private static MockResponder Responder(int count)
    {
        var pact = (HttpPactBuilder)Pact.V4("c", "p").WithHttpInteractions();
        for (var i = 0; i < count; i++)
            ((IPactBuilderV4)pact).UponReceiving($"{i}").WithRequest(HttpMethod.Get, $"/items/{i}").WithHeader("Accept", "application/json").WillRespond().WithJsonBody(new { i });
        return new MockResponder(pact.TakeInteractions());
    }

    private static double Cost(MockResponder responder, int count)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < 2_000; i++)
        {
            var answer = responder.Answer(
                new ActualRequest { Method = "GET", Path = $"/items/{i % count}", Headers = [KeyValuePair.Create("Accept", "application/json")] },
                Address);
            Assert.Equal(200, Assert.IsType<Delivery.Whole>(answer).Answer.Status);
        }

        return Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
    }
}
