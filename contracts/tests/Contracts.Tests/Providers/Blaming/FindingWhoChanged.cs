using Contracts.Engine.Documents;
using Contracts.Providers;
using Contracts.Providers.Blaming;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Tests.Providers.Apps;

namespace Contracts.Tests.Providers.Blaming;

/// <summary>What is said of a failure, from what passed before. The cases with a real broker are those of known cause.</summary>
[Trait("row", "S4-066")]
public sealed class FindingWhoChanged
{
    private static readonly HttpInteraction Broken = Some.Get("/fails", 200, "a request");
    private static readonly HttpInteraction Kept = Some.Get("/fails", 500, "a request");

    [Theory]
    [InlineData("2", "provider: Catalog changed: 2 fails what passed with Shop 7 against Catalog 1 on 2026-01-02 03:04 UTC, and what it asks for here is the same.")]
    [InlineData(null, "provider: Catalog changed: this working copy fails what passed with Shop 7 against Catalog 1 on 2026-01-02 03:04 UTC, and what it asks for here is the same.")]
    [InlineData("1", "neither: Neither side changed: the same contract passed with Shop 7 against Catalog 1 on 2026-01-02 03:04 UTC.")]
    public async Task The_contract_as_it_passed(string? version, string expected) =>
        (await BlameAsync(Broken, version, Some.Pact(Broken))).Should().Be(expected);

    [Theory]
    [InlineData("1", "consumer: Shop changed: it asks for something else since Shop 7 against Catalog 1 on 2026-01-02 03:04 UTC, and this build is the same.")]
    [InlineData("2", "consumer: Shop changed: it asks for something else since Shop 7 against Catalog 1 on 2026-01-02 03:04 UTC, and what it asked for before still passes against this build.")]
    public async Task Another_contract_of_which_the_old_one_still_passes(string version, string expected) =>
        (await BlameAsync(Broken, version, Some.Pact(Kept))).Should().Be(expected);

    [Fact]
    public async Task Another_contract_of_which_the_old_one_fails_too() =>
        (await BlameAsync(Broken, "2", Some.Pact(Some.Get("/fails", 201, "a request")))).Should().StartWith("provider: ").And.EndWith("what it asked for before fails against this build too.");

    [Fact]
    public async Task A_new_interaction_is_the_consumers() =>
        (await BlameAsync(Broken, "2", Some.Pact(Some.Get("/fails", 500, "another request")))).Should().Be("consumer: Shop changed: this interaction is new since Shop 7 against Catalog 1 on 2026-01-02 03:04 UTC, and no build promised it yet.");

    [Fact]
    public async Task An_interaction_whose_states_changed_is_found_by_its_words() =>
        (await BlameAsync(Broken, "2", Some.Pact(Kept with { ProviderStates = [new("the shop is open")] }))).Should().StartWith("consumer: Shop changed: it asks for something else");

    [Fact]
    public async Task Nothing_that_passed_is_unknown() =>
        (await BlameAsync(Broken, "2", null)).Should().Be("unknown: No version of Catalog has passed the contract of Shop yet.");

    [Fact]
    public async Task A_history_that_cannot_be_asked_is_unknown_and_the_verdict_stays()
    {
        await using var app = await CatalogApp.StartAsync();

        var result = await Verifier(Broken, "2").WithHttpEndpoint(app.Endpoint).WithHistory(new History(() => throw new ContractSourceException("The broker is away."))).VerifyOneAsync();

        (result.Verdict, result.Blame?.Side, result.Blame?.Reason).Should().Be((Verdict.ProviderError, BlamedSide.Unknown, "Which side changed is not known: The broker is away."));
    }

    [Fact]
    public async Task Nobody_is_blamed_for_what_cannot_be_reached_and_for_what_passes()
    {
        await using var app = await CatalogApp.StartAsync();
        var history = new History(() => throw new InvalidOperationException("nobody has to ask"));

        (await Verifier(Broken, "2").WithHttpEndpoint(Some.NobodyListens()).WithHistory(history).VerifyOneAsync()).Blame.Should().BeNull();
        (await Verifier(Kept, "2").WithHttpEndpoint(app.Endpoint).WithHistory(history).VerifyOneAsync()).Blame.Should().BeNull();
    }

    private static async Task<string> BlameAsync(Interaction interaction, string? version, PactDocument? before)
    {
        await using var app = await CatalogApp.StartAsync();
        var past = before is null ? null : new PastPass(before, "7", "1") { At = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) };
        var result = await Verifier(interaction, version).WithHttpEndpoint(app.Endpoint).WithProviderStatesIgnored().WithHistory(new History(() => past)).VerifyOneAsync();
        return $"{result.Blame!.Side.ToString().ToLowerInvariant()}: {result.Blame.Reason}";
    }

    private static PactVerifier Verifier(Interaction interaction, string? version) => Some.Verifier(interaction).WithBuild(new ProviderBuild { Version = version });

    private sealed class History(Func<PastPass?> find) : IPassHistory
    {
        public Task<PastPass?> FindLastPassAsync(string consumer, string provider, CancellationToken cancellationToken)
        {
            (consumer, provider).Should().Be(("Shop", "Catalog"));
            return Task.FromResult(find());
        }
    }
}
