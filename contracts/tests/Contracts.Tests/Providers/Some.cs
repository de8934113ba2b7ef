using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Providers;
using Contracts.Providers.Hosting;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;

namespace Contracts.Tests.Providers;

/// <summary>Valid contracts and verifiers; a test states only what it is about.</summary>
internal static class Some
{
    public static HttpInteraction Get(string path, int status = 200, string? description = null, params string[] states) => new()
    {
        Description = description ?? $"a request for {path}",
        ProviderStates = [.. states.Select(state => new ProviderState(state))],
        Request = new ExpectedRequest { Path = path },
        Response = new ExpectedResponse { Status = status },
    };

    public static HttpInteraction Expecting(this HttpInteraction interaction, string json) =>
        interaction with { Response = interaction.Response with { Body = Json(json) } };

    public static AsynchronousMessage Message(string description, string json, params string[] states) => new()
    {
        Description = description,
        ProviderStates = [.. states.Select(state => new ProviderState(state))],
        Message = new ExpectedMessage { Contents = Json(json) },
    };

    public static ProviderState State(string name, string parameters) => new(name)
    {
        Parameters = [.. JsonElement.Parse(parameters).EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))],
    };

    public static Body Json(string json) => Body.FromJson(JsonElement.Parse(json), "application/json");

    public static PactDocument Pact(params Interaction[] interactions) => new()
    {
        Consumer = new PacticipantName("Shop"),
        Provider = new PacticipantName("Catalog"),
        Specification = PactSpecificationVersion.V4,
        Interactions = [.. interactions],
    };

    public static PactVerifier Verifier(params Interaction[] interactions) => new PactVerifier("Catalog")
        .WithSource(new InMemorySource(Pact(interactions)))
        .WithFilter(InteractionFilter.All)
        .WithBuild(new ProviderBuild());

    public static async Task<InteractionResult> VerifyOneAsync(this PactVerifier verifier)
    {
        var report = await verifier.VerifyAsync(TestContext.Current.CancellationToken);
        return report.Contracts.Should().ContainSingle().Subject.Interactions.Should().ContainSingle().Subject;
    }

    public static ProviderEndpoint NobodyListens() => ProviderEndpoint.At(new Uri($"http://127.0.0.1:{FreePort.Find()}"));
}
