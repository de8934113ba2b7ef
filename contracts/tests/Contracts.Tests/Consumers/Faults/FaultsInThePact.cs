using System.Text.Json.Nodes;
using Contracts.Consumers;
using Contracts.Consumers.Faults;

namespace Contracts.Tests.Consumers.Faults;

/// <summary>The pact holds what the provider shall do; how it fails, and what the consumer does then, stands beside it as a comment.</summary>
public sealed class FaultsInThePact : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_interaction_is_the_healthy_one_and_every_fault_a_comment()
    {
        await ShowAsync(null, "");
        await ShowAsync(Fault.Stall, "waits for a second");
        await ShowAsync(Fault.Reset, "says that prices are not to be had");

        var interaction = Interactions().Should().ContainSingle().Subject!;
        interaction["response"]!["status"]!.GetValue<int>().Should().Be(200);
        interaction["response"]!["body"]!["content"]!.ToJsonString().Should().Be("""{"amount":1}""");
        interaction["comments"]!.ToJsonString().Should().Be(
            """{"faults":[{"fault":"reset","reaction":"says that prices are not to be had"},{"fault":"stall","pattern":"timeout","reaction":"waits for a second"}],"text":["asked by the till"]}""");
    }

    [Fact]
    public async Task A_test_of_the_healthy_interaction_leaves_its_faults()
    {
        await ShowAsync(Fault.Reset, "says so");
        await ShowAsync(null, "");

        Faults().Should().Equal("reset: says so");
    }

    [Fact]
    public async Task Another_reaction_to_the_same_fault_takes_the_place_of_the_first()
    {
        await ShowAsync(Fault.Reset, "says so");
        await ShowAsync(Fault.Stall, "waits");
        await ShowAsync(Fault.Reset, "says so more kindly");

        Faults().Should().Equal("reset: says so more kindly", "stall: waits");
    }

    [Fact]
    public async Task Another_response_is_still_a_contradiction()
    {
        await ShowAsync(Fault.Reset, "says so");

        var contradicting = () => ShowAsync(Fault.Stall, "waits", status: 202);

        await contradicting.Should().ThrowAsync<PactFailureException>().WithMessage("Another test has said something else*202*");
    }

    [Fact]
    [Trait("row", "S2-045")]
    public async Task A_reaction_that_the_consumer_does_not_show_is_not_written()
    {
        var pact = Builder();
        Declare(pact, 200).WithFault(Fault.Reset, "keeps calm");

        await pact.Awaiting(builder => builder.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            await client.GetAsync("/price", context.CancellationToken);
        })).Should().ThrowAsync<HttpRequestException>();

        Directory.GetFiles(_folder.Path).Should().BeEmpty();
    }

    private static IResponseBuilderV4 Declare(IPactBuilderV4 pact, int status) => pact.UponReceiving("a request for a price")
        .WithRequest(HttpMethod.Get, "/price").WithComment("asked by the till").WillRespond().WithStatus(status).WithJsonBody(new { amount = 1 });

    private IPactBuilderV4 Builder() => Pact.V4("Shop", "Prices", new PactConfig { PactDir = _folder.Path }).WithHttpInteractions();

    private async Task ShowAsync(Fault? fault, string reaction, int status = 200)
    {
        var pact = Builder();
        var response = Declare(pact, status);
        if (fault is not null)
            response.WithFault(fault, reaction);
        await pact.VerifyAsync(async context =>
        {
            using var client = new HttpClient { BaseAddress = context.MockServerUri, Timeout = TimeSpan.FromMilliseconds(fault == Fault.Stall ? 50 : 30_000) };
            var asking = () => client.GetAsync("/price", context.CancellationToken);
            if (fault is null)
                await asking.Should().NotThrowAsync();
            else
                await asking.Should().ThrowAsync<Exception>();
        });
    }

    private JsonArray Interactions() => JsonNode.Parse(_folder.Read("Shop-Prices.json"))!["interactions"]!.AsArray();

    private IEnumerable<string> Faults() => Interactions()[0]!["comments"]!["faults"]!.AsArray().Select(row => $"{row!["fault"]}: {row["reaction"]}");
}
