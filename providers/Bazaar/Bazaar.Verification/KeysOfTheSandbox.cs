using Contracts.Providers.Reports;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using ServiceDefaults.Testing;

namespace Bazaar.Verification;

/// <summary>What the sandbox that somebody else runs says to who has its key, and what is said where nobody has.</summary>
public sealed class KeysOfTheSandbox
{
    [Theory]
    [InlineData(null, RunOutcome.NotVerified)]
    [InlineData("", RunOutcome.NotVerified)]
    [InlineData("bz_mine", RunOutcome.Passed)]
    [InlineData("of somebody else", RunOutcome.Failed)]
    [Trait("row", "S1-039")]
    public async Task Without_a_key_the_contract_is_not_verified_which_is_neither_kept_nor_broken(string? key, RunOutcome expected)
    {
        await using var sandbox = new BazaarHost();
        var address = sandbox.StartOnSocket();
        await using var outside = new BazaarOutside(variable => variable == BazaarOutside.AddressVariable ? address.AbsoluteUri : key);

        var report = await outside.Verification
            .WithSource(DirectorySource.Nearest(AppContext.BaseDirectory)!)
            .WithBuild(new ProviderBuild())
            .VerifyAsync(TestContext.Current.CancellationToken);

        report.Outcome.Should().Be(expected, TextReport.Render(report));
        if (expected == RunOutcome.NotVerified)
            TextReport.Render(report).Should().Contain("not verified: no credentials").And.Contain("BAZAAR_KEY is not set: a seller's secret key, from the page 'Keys' of the marketplace's sandbox");
    }
}
