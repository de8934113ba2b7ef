namespace Interop.Tests.BothWays.Responses;

/// <summary>Generated pairs of expectation and answer, in one pact: <c>pact verifier</c> and <c>contracts verify</c> have to say the same about each.</summary>
public sealed class VerdictsOfVerifiers(ITestOutputHelper output) : IDisposable
{
    private const int Count = 300;

    private readonly string _folder = Directory.CreateTempSubdirectory("interop-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Agree_on_every_generated_pair_but_the_listed_ones()
    {
        var pairs = ResponsePairs.Draw(Count);
        var pact = Path.Combine(_folder, "Pairs-Answers.json");
        await File.WriteAllTextAsync(pact, ResponsePact.Of(pairs), TestContext.Current.CancellationToken);
        await using var provider = await AnsweringProvider.StartAsync(pairs);

        var agreement = new Agreement(pairs, await Verifiers.PactVerifierAsync(provider.Address, ResponsePact.Provider, pact), await Verifiers.ContractsVerifyAsync(provider.Address, pact));

        agreement.Report(output);
        agreement.ShouldHoldButFor(Disagreements.All);
        agreement.ShouldTryBothVerdicts();
    }

    [Fact]
    public void Cover_every_rule_on_every_kind_of_body() => ResponsePairs.Draw(Count).ShouldBe(
    [
        .. Coverage.OfBodies,
        ("header", [.. Coverage.OfValues, "none"]),
        ("status", ["none", "statusCode"]),
    ]);
}
