using Contracts.Consumers;
using Contracts.Providers;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Tests.Consumers.TestDoubles;

namespace Contracts.Tests.Consumers.Bodies;

/// <summary>Each kind of body as a request that a mock server gets, and, through the written file, as a response that a provider gives.</summary>
[Trait("row", "S1-007")]
public sealed class BodiesOfEveryKind : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, int> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, int>();
            foreach (var row in BodyRow.All)
            {
                kinds.Add(row.Name, 3);
                kinds.Add(row.Name, 4);
            }

            return kinds;
        }
    }

    private PactConfig Config => new() { PactDir = _folder.Path };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_mock_server_lets_through_what_the_rules_allow_and_names_what_they_do_not(string name, int version)
    {
        var row = BodyRow.All.Single(candidate => candidate.Name == name);

        (await SendAsync(row, row.Good, version)).Should().BeEmpty();
        foreach (var (path, content) in row.Bad)
            (await SendAsync(row, content, version)).Should().Contain(path);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_provider_is_held_to_what_stands_in_the_file(string name, int version)
    {
        var row = BodyRow.All.Single(candidate => candidate.Name == name);
        await Described(version, row, asRequest: false).VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            (await client.GetAsync("/x", context.CancellationToken)).IsSuccessStatusCode.Should().BeTrue();
        });

        var passed = await AnswerAsync(row.Good);
        passed.Verdict.Should().Be(Verdict.Passed, string.Join("; ", passed.Mismatches.Select(mismatch => mismatch.Message)));
        foreach (var (path, content) in row.Bad)
            (await AnswerAsync(content)).Mismatches.Select(mismatch => mismatch.Path).Should().Contain(path);
    }

    private async Task<IReadOnlyList<string>> SendAsync(BodyRow row, Func<HttpContent> content, int version)
    {
        try
        {
            await Described(version, row, asRequest: true).VerifyAsync(async context =>
            {
                using var client = context.CreateClient();
                using var sent = content();
                using var response = await client.PostAsync("/x", sent, context.CancellationToken);
            });
            return [];
        }
        catch (PactFailureException failure)
        {
            return [.. failure.Problems.SelectMany(problem => problem.Mismatches, (_, mismatch) => mismatch.Path)];
        }
    }

    private IPactBuilder Described(int version, BodyRow row, bool asRequest) => version == 3
        ? Described<IRequestBuilderV3, IResponseBuilderV3>(Pact.V3("Shop", "Things", Config).WithHttpInteractions(), row, asRequest)
        : Described<IRequestBuilderV4, IResponseBuilderV4>(Pact.V4("Shop", "Things", Config).WithHttpInteractions(), row, asRequest);

    private static IPactBuilder<TRequest> Described<TRequest, TResponse>(IPactBuilder<TRequest> pact, BodyRow row, bool asRequest)
        where TRequest : class, IRequestBuilder<TRequest, TResponse>
        where TResponse : class, IResponseBuilder<TResponse>
    {
        var request = pact.UponReceiving("a thing").WithRequest(asRequest ? HttpMethod.Post : HttpMethod.Get, "/x");
        if (asRequest)
            row.Describe(request);
        var response = request.WillRespond();
        if (!asRequest)
            row.Describe(response);
        return pact;
    }

    private async Task<InteractionResult> AnswerAsync(Func<HttpContent> content)
    {
        using var provider = new AnsweringHandler(content);
        var report = await new PactVerifier("Things").WithHttpEndpoint(provider)
            .WithFileSource(new FileInfo(_folder.File("Shop-Things.json")))
            .WithFilter(InteractionFilter.All)
            .WithBuild(new ProviderBuild())
            .VerifyAsync(TestContext.Current.CancellationToken);
        return report.Contracts.Single().Interactions.Single();
    }
}
