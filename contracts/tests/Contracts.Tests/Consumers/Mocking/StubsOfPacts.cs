using System.Collections.Concurrent;
using System.Net;
using Contracts.Consumers;
using Contracts.Consumers.Mocking;

namespace Contracts.Tests.Consumers.Mocking;

public sealed class StubsOfPacts : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private readonly ConcurrentQueue<MockedRequest> _asked = [];

    [Fact]
    [Trait("row", "S4-038")]
    public async Task What_the_pact_expects_is_answered_as_it_says_whatever_the_host()
    {
        using var client = await ClientAsync();

        var body = await client.GetStringAsync(new Uri("http://anywhere/prices/42"), TestContext.Current.CancellationToken);

        body.Should().Be("""{"amount":1.50}""");
        _asked.Should().Equal(new MockedRequest("GET /prices/42", 200, null));
    }

    [Fact]
    public async Task What_it_does_not_expect_is_told_to_who_wants_to_know()
    {
        using var client = await ClientAsync();

        using var answer = await client.GetAsync(new Uri("http://anywhere/prices/43"), TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        _asked.Should().ContainSingle().Which.Problem!.Kind.Should().Be(RequestProblemKind.UnexpectedRequest);
    }

    [Fact]
    public void A_pact_that_is_not_there_is_named()
    {
        var looking = () => PactStub.Of("Shop", "Nobody", _folder.Path);

        looking.Should().Throw<FileNotFoundException>().WithMessage("*Shop-Nobody.json*");
    }

    public void Dispose() => _folder.Dispose();

    private async Task<HttpClient> ClientAsync()
    {
        var pricing = Pact.V4("Shop", "Pricing", new PactConfig { PactDir = _folder.Path }).WithHttpInteractions();
        pricing.UponReceiving("a price").WithRequest(HttpMethod.Get, "/prices/42").WillRespond().WithStatus(200).WithJsonBody(new { amount = 1.50m });
        await pricing.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            using var answer = await client.GetAsync(new Uri("prices/42", UriKind.Relative), TestContext.Current.CancellationToken);
        });
        return new HttpClient(PactStub.Of("Shop", "Pricing", _folder.Path, _asked.Enqueue).CreateHandler());
    }
}
