using System.Text;
using Contracts.Engine.Reports;
using Contracts.Providers;
using Contracts.Providers.Sources;
using Contracts.Providers.States;
using Contracts.Tests.Providers;
using Contracts.Tests.Providers.Apps;

namespace Contracts.Tests.PactNet;

/// <summary>Verifications as users of PactNet 5 have them.</summary>
[Trait("row", "S4-078")]
public sealed class WhatVerifiersWrite : IOutput
{
    private readonly List<string> _lines = [];

    void IOutput.WriteLine(string line) => _lines.Add(line);

    [Theory]
    [InlineData(PactLogLevel.Debug, true, true)]
    [InlineData(PactLogLevel.Information, true, true)]
    [InlineData(PactLogLevel.Error, false, true)]
    [InlineData(PactLogLevel.None, false, false)]
    public async Task Reports_go_to_the_outputs(PactLogLevel level, bool whenHonored, bool whenBroken)
    {
        await using var app = await CatalogApp.StartAsync();
        var config = new PactVerifierConfig { Outputters = [this], LogLevel = level };
        PactVerifier Verifier(int status) => new PactVerifier("Catalog", config)
            .WithHttpEndpoint(app.Endpoint)
            .WithSource(new InMemorySource(Some.Pact(Some.Get("/none", status))))
            .WithFilter(InteractionFilter.All);

        await Verifier(404).VerifyAsync(TestContext.Current.CancellationToken);
        _lines.Contains("Verification of Catalog: all 1 interactions are honored.").Should().Be(whenHonored);
        _lines.Clear();

        var failed = Verifier(200).Invoking(verifier => verifier.Verify()).Should().Throw<PactVerificationFailedException>().Which;
        string.Join('\n', _lines).Should().Be(whenBroken ? failed.Message : "");
    }

    [Fact]
    public async Task State_options_are_said_one_after_the_other()
    {
        await using var app = await CatalogApp.StartAsync();

        var report = await new PactVerifier("Catalog").WithHttpEndpoint(app.Endpoint)
            .WithSource(new InMemorySource(Some.Pact(Some.Get("/none", 404, null, "a state"))))
            .WithProviderStateUrl(Some.NobodyListens().BaseAddress, options => options.WithTeardown().WithStyle(ProviderStateStyle.Query) with { RetryDelays = [] })
            .WithFilter(InteractionFilter.All)
            .VerifyAsync(TestContext.Current.CancellationToken);

        report.Success.Should().BeFalse("nobody listens there");
    }

    [Fact]
    public void Lines_go_to_a_writer()
    {
        var text = new StringBuilder();
        using var writer = new StringWriter(text);

        new PactVerifierConfig { Outputters = [new TextWriterOutput(writer)] }.WriteLine("one");

        text.ToString().Should().Be($"one{Environment.NewLine}");
    }
}
