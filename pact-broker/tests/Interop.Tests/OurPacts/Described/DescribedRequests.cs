using System.Net;
using System.Net.Http.Headers;
using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;
using Contracts.Engine.Generators;

namespace Interop.Tests.OurPacts.Described;

/// <summary>What a consumer's tests would write: an interaction for each kind of body, and one whose values come from the provider's state and from generators.</summary>
internal static class DescribedRequests
{
    public const string Provider = "Things";

    /// <summary>How many interactions the file of a version has.</summary>
    public static int CountOf(int version) => BodyKind.Of(version).Length + 1;

    public static async Task<string> WriteAsync(string folder, int version)
    {
        var config = new PactConfig { PactDir = folder };
        foreach (var kind in BodyKind.Of(version))
            await (version == 3 ? (IPactBuilder)OfVersion3(kind, config) : OfVersion4(kind, config)).VerifyAsync(context => SendAsync(context, kind));
        await (version == 3
            ? WithGenerators<IRequestBuilderV3, IResponseBuilderV3>(Pact.V3("Shop", Provider, config).WithHttpInteractions())
            : WithGenerators<IRequestBuilderV4, IResponseBuilderV4>(Pact.V4("Shop", Provider, config).WithHttpInteractions())).VerifyAsync(FindAsync);
        return Path.Combine(folder, $"Shop-{Provider}.json");
    }

    /// <summary>Each with a fault and a scenario, which other tools know nothing of.</summary>
    private static IPactBuilderV4 OfVersion4(BodyKind kind, PactConfig config)
    {
        var pact = Pact.V4("Shop", Provider, config).WithHttpInteractions();
        var request = pact.UponReceiving($"a thing as {kind.Name}").Given("there are things", new { kind = kind.Name }).WithScenario(new Scenario { Workflow = "checkout", Critical = true }.At(1)).WithComment("asked by the till").WithTestName(kind.Name);
        Describe<IRequestBuilderV4, IResponseBuilderV4>(request, kind).WithStatus(Match.StatusCode(200, 201)).WithFault(Fault.Status(HttpStatusCode.ServiceUnavailable), "says that there are no things to be had");
        return pact;
    }

    private static IPactBuilderV3 OfVersion3(BodyKind kind, PactConfig config)
    {
        var pact = Pact.V3("Shop", Provider, config).WithHttpInteractions();
        Describe<IRequestBuilderV3, IResponseBuilderV3>(pact.UponReceiving($"a thing as {kind.Name}").Given("there are things", new { kind = kind.Name }), kind);
        return pact;
    }

    private static TResponse Describe<TRequest, TResponse>(TRequest request, BodyKind kind)
        where TRequest : class, IRequestBuilder<TRequest, TResponse>
        where TResponse : class, IResponseBuilder<TResponse>
    {
        kind.Describe(request.WithRequest(HttpMethod.Post, $"/{kind.Name}"));
        var response = request.WillRespond().WithStatus(200);
        kind.Describe(response);
        return response;
    }

    private static IPactBuilder WithGenerators<TRequest, TResponse>(IPactBuilder<TRequest> pact)
        where TRequest : class, IRequestBuilder<TRequest, TResponse>
        where TResponse : class, IResponseBuilder<TResponse>
    {
        pact.UponReceiving("an order")
            .Given("an order exists")
            .WithRequest(HttpMethod.Get, Match.FromProviderState("/orders/${id}", "/orders/42"))
            .WithQuery("page", Match.Generated(Match.Regex("5", "\\d+"), new RandomIntGenerator { Min = 10, Max = 99 }))
            .WithHeader("X-Request", Match.Uuid())
            .WillRespond()
            .WithStatus(200)
            .WithJsonBody(new { id = Match.FromProviderState("${id}", 42), key = Match.Uuid(), placed = Match.DateTime("2026-01-02T03:04:05Z") });
        return pact;
    }

    private static async Task SendAsync(IConsumerContext context, BodyKind kind)
    {
        using var client = context.CreateClient();
        using var content = new ByteArrayContent(kind.Other) { Headers = { ContentType = MediaTypeHeaderValue.Parse(kind.ContentType) } };
        using var response = await client.PostAsync($"/{kind.Name}", content, context.CancellationToken);
    }

    private static async Task FindAsync(IConsumerContext context)
    {
        using var client = context.CreateClient();
        client.DefaultRequestHeaders.Add("X-Request", "7b5a5d0e-0c5e-4d4c-9a48-3f9a5d0f1c11");
        (await client.GetAsync("/orders/1?page=3", context.CancellationToken)).EnsureSuccessStatusCode();
    }
}
