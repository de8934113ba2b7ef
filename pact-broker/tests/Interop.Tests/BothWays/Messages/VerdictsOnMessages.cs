namespace Interop.Tests.BothWays.Messages;

/// <summary>Generated pairs of expected and produced message, asked for at one endpoint: <c>pact verifier</c> and <c>contracts verify</c> ask alike and say the same about each.</summary>
public sealed class VerdictsOnMessages(ITestOutputHelper output) : IDisposable
{
    private const int Drawn = 210;

    private readonly string _folder = Directory.CreateTempSubdirectory("interop-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Agree_on_every_generated_pair_but_the_listed_ones()
    {
        var pairs = MessagePairs.Draw(Drawn);
        string[] pacts = [await WriteAsync("3", MessagePacts.OfVersion3(pairs)), await WriteAsync("4", MessagePacts.OfVersion4(pairs))];
        await using var provider = await ProducingProvider.StartAsync(pairs);

        var theirs = await Verifiers.PactVerifierAsync(provider.Address, MessagePacts.Provider, pacts);
        var theirQuestions = provider.TakeQuestions();
        var ours = await Verifiers.ContractsVerifyAsync(provider.Address, pacts);

        provider.TakeQuestions().Values.Order(StringComparer.Ordinal).Should().Equal(theirQuestions.Values.Order(StringComparer.Ordinal), "both ask alike");
        var agreement = new Agreement(pairs, theirs, ours);
        agreement.Report(output);
        agreement.ShouldHoldButFor(Disagreements.All);
        agreement.ShouldTryBothVerdicts();
    }

    [Fact]
    public void Cover_every_rule_on_every_kind_of_contents_and_each_kind_of_message()
    {
        var pairs = MessagePairs.Draw(Drawn);

        pairs.ShouldBe([.. Coverage.OfBodies.Where(body => body.Part is not ("absent" or "multipart")), ("metadata", [.. Coverage.OfValues, "none"]), ("contentType", ["none"])]);
        pairs.Select(pair => (pair.Kind, pair.Part)).Distinct().Should().HaveCount(Enum.GetValues<MessageKind>().Length * pairs.Select(pair => pair.Part).Distinct().Count());
    }

    private async Task<string> WriteAsync(string version, string pact)
    {
        var path = Path.Combine(_folder, $"Pairs-Producer-{version}.json");
        await File.WriteAllTextAsync(path, pact, TestContext.Current.CancellationToken);
        return path;
    }
}
