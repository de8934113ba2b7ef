using System.Diagnostics;
using PactBroker.Hosting;
using PactBroker.Tests.Talking;
using PactBroker.Tests.Webhooks;

namespace PactBroker.Tests.Hosting;

/// <summary>Traces and metrics reach a collector that speaks OTLP, over HTTP or gRPC, the last of them when the broker ends.</summary>
public sealed class SendingTelemetry
{
    [Fact]
    [Trait("row", "S2-048")]
    public async Task Requests_arrive_as_spans_with_their_route_and_as_metrics_under_the_name_of_the_service()
    {
        var name = $"Gateway-{Guid.CreateVersion7():N}";
        await using var collector = await Receiver.StartAsync();
        var telemetry = new TelemetryOptions { Endpoint = collector.Address, ServiceName = "broker-of-the-test", Headers = "api-key=abc" };
        await using (var broker = await BrokerHost.StartAsync(new BrokerOptions { Telemetry = telemetry }, TestContext.Current.CancellationToken))
        {
            using var talk = new Talk(broker.BaseAddress);
            (await talk.GetAsync($"/pacticipants/{name}", ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))).Status.Should().Be(404);
        }

        // Ending sends what is left, and waits for that: all of it is there now.
        var spans = collector.Requests.Where(request => request.Target == "/v1/traces").ToList();
        var metrics = collector.Requests.Where(request => request.Target == "/v1/metrics").ToList();
        spans.Should().NotBeEmpty().And.OnlyContain(request => request.Headers["api-key"] == "abc" && request.Headers["Content-Type"] == "application/x-protobuf");
        var told = string.Concat(spans.Select(request => request.Body));
        told.Should().Contain("broker-of-the-test").And.Contain("GET /pacticipants/{pacticipant}").And.Contain($"/pacticipants/{name}").And.Contain("http.response.status_code");
        string.Concat(metrics.Select(request => request.Body)).Should().Contain("http.server.request.duration").And.Contain("dotnet.");
    }

    [Fact]
    public async Task Over_gRPC_the_collector_gets_spans_in_the_trace_of_who_asked_and_metrics_of_the_same_service()
    {
        // Brokers of other tests are in this process, too: nobody else asks in this trace.
        var (trace, caller) = (ActivityTraceId.CreateRandom().ToHexString(), ActivitySpanId.CreateRandom().ToHexString());
        await using var collector = await GrpcCollector.StartAsync();
        var telemetry = new TelemetryOptions { Endpoint = collector.Address, IsGrpc = true, ServiceName = "broker-of-the-test", Headers = "api-key=abc" };
        await using (var broker = await BrokerHost.StartAsync(new BrokerOptions { Telemetry = telemetry }, TestContext.Current.CancellationToken))
        {
            using var talk = new Talk(broker.BaseAddress);
            (await talk.GetAsync("/pacticipants/Nobody", ("traceparent", $"00-{trace}-{caller}-01"))).Status.Should().Be(404);
        }

        collector.Calls.Should().OnlyContain(call => call.ApiKey == "abc");
        var traces = Of(collector, "/opentelemetry.proto.collector.trace.v1.TraceService/Export");
        var span = traces.SelectMany(message => message.At(1, 2, 2)).Single(span => span.Hex(1) == trace && span.Hex(4) == caller);
        span.Text(5).Should().Be("GET /pacticipants/{pacticipant}");
        span.Attributes(9)["url.path"].Should().Be("/pacticipants/Nobody");
        var metrics = Of(collector, "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export");
        metrics.SelectMany(message => message.At(1, 2, 2)).Select(metric => metric.Text(1)).Should().Contain("http.server.request.duration");
        traces.Concat(metrics).SelectMany(message => message.At(1, 1)).Should().OnlyContain(resource => resource.Attributes(1)["service.name"] == "broker-of-the-test");
    }

    [Fact]
    public async Task A_collector_that_is_not_there_hinders_nobody()
    {
        await using var broker = await BrokerHost.StartAsync(new BrokerOptions { Telemetry = new TelemetryOptions { Endpoint = new Uri("http://127.0.0.1:9/") } }, TestContext.Current.CancellationToken);
        using var talk = new Talk(broker.BaseAddress);

        (await talk.GetAsync("/pacticipants")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_probe_knows_whether_a_broker_answers()
    {
        await using (var broker = await BrokerHost.StartAsync(new BrokerOptions(), TestContext.Current.CancellationToken))
        {
            (await HealthProbe.RunAsync(new BrokerOptions { Url = broker.BaseAddress.ToString() })).Should().Be(0);
        }

        (await HealthProbe.RunAsync(new BrokerOptions { Url = "http://127.0.0.1:9/" })).Should().Be(1);
    }

    // Ending sends what is left, and waits for that: all of it is there now.
    private static List<ProtobufMessage> Of(GrpcCollector collector, string method)
    {
        var messages = collector.Calls.Where(call => call.Method == method).Select(call => call.Message).ToList();
        messages.Should().NotBeEmpty("{0} is among {1}", method, string.Join(", ", collector.Calls.Select(call => call.Method)));
        return messages;
    }
}
