using Contracts.Providers;
using Contracts.Providers.Reports.Files;
using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Pricing.Verification.Hosting;

namespace Pricing.Verification;

/// <summary>
/// Pricing as somebody verifies it who has only its addresses: with the authority and the certificate that it asks for, the headers that the gate before it wants, states behind a URL,
/// the contracts from a folder, and what was found in a file of each format.
/// </summary>
public sealed class PricingFromOutside : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pricing-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Honors_what_the_Gateway_expects_and_is_told_of_in_every_format()
    {
        await using var pricing = await GuardedPricing.StartAsync(Token);
        var told = new List<string>();

        var report = await ReportFormats.All.Aggregate(Knowing(pricing).WithRequestFilter(GuardedPricing.SignAsync), (verifier, format) => verifier.WithReport(FileOf(format)))
            .WithProgress(progress => told.Add(progress.Result.Interaction.Description))
            .VerifyAsync(Token);

        report.EnsureSuccess();
        told.Should().BeEquivalentTo(report.Contracts.Single().Interactions.Select(result => result.Interaction.Description)).And.NotBeEmpty();
        foreach (var format in ReportFormats.All)
            (await File.ReadAllTextAsync(FileOf(format), Token)).Should().Contain("Pricing").And.Contain("Gateway");
    }

    [Fact]
    [Trait("row", "S4-060")]
    public async Task Without_a_signature_it_is_a_failure_of_the_credentials_and_not_of_the_contract()
    {
        await using var pricing = await GuardedPricing.StartAsync(Token);

        var report = await Knowing(pricing).VerifyAsync(Token);

        VerdictsOf(report).Should().OnlyContain(verdict => verdict == Verdict.AuthenticationFailed);
    }

    [Fact]
    [Trait("row", "S4-059")]
    public async Task Without_its_authority_it_is_a_failure_of_the_environment()
    {
        await using var pricing = await GuardedPricing.StartAsync(Token);

        var report = await Asking(pricing).WithRequestFilter(GuardedPricing.SignAsync).VerifyAsync(Token);

        VerdictsOf(report).Should().OnlyContain(verdict => verdict == Verdict.EnvironmentError);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string FileOf(ReportFormat format) => Path.Combine(_folder.FullName, $"pricing{format.Ending}");

    private static PactVerifier Knowing(GuardedPricing pricing) =>
        Asking(pricing).WithCertificateAuthorities([pricing.Certificates.Authority]).WithClientCertificate(pricing.Certificates.Caller);

    private static PactVerifier Asking(GuardedPricing pricing) => new PactVerifier("Pricing")
        .WithHttpEndpoint(pricing.Address)
        .WithCustomHeader(GuardedPricing.EnvironmentHeader, GuardedPricing.Environment)
        .WithRequestTimeout(TimeSpan.FromMinutes(1))
        .WithProviderStateUrl(pricing.StateChangeAddress, options => options.WithTeardown())
        .WithSource(DirectorySource.Nearest(AppContext.BaseDirectory) ?? throw new InvalidOperationException("There is no folder contracts/pacts above the tests."))
        .WithFilter(InteractionFilter.All.OfConsumers("Gateway"))
        .WithBuild(new ProviderBuild());

    private static List<Verdict> VerdictsOf(VerificationReport report)
    {
        var verdicts = report.Contracts.SelectMany(contract => contract.Interactions).Select(result => result.Verdict).ToList();
        verdicts.Should().NotBeEmpty();
        return verdicts;
    }
}
