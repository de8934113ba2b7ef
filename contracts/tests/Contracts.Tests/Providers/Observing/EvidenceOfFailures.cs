using System.Data.Common;
using System.Diagnostics;
using Contracts.Providers.Reports;
using Contracts.Providers.Results;
using Contracts.Tests.Providers.Apps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Contracts.Tests.Providers.Observing;

/// <summary>What an app said while it failed stands beside the failure, without a line of set-up in the app.</summary>
public sealed partial class EvidenceOfFailures
{
    [Theory]
    [InlineData(Hosted.InMemory)]
    [InlineData(Hosted.Kestrel)]
    [Trait("row", "S1-062"), Trait("row", "S2-032")]
    public async Task What_the_app_logged_and_traced_for_the_request_is_attached(Hosted hosted)
    {
        using var traces = new ActivitySource("shop");
        await using var app = await CatalogApp.StartAsync(hosted, more =>
        {
            var logger = more.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop");
            more.MapGet("/talks/{word}", (string word) =>
            {
                using var span = traces.StartActivity("looking for the word");
                using var query = traces.StartActivity("asking the database");
                query?.SetTag("db.query.text", "SELECT word FROM words");
                NoWord(logger, word);
                return Results.Ok();
            });
        });
        await using var session = Some.Verifier().WithHttpEndpoint(app.Endpoint).OpenSession();

        var other = await session.VerifyAsync(Some.Get("/talks/other", 204), TestContext.Current.CancellationToken);
        var result = await session.VerifyAsync(Some.Get("/talks/mine", 204), TestContext.Current.CancellationToken);
        var passed = await session.VerifyAsync(Some.Get("/talks/passed"), TestContext.Current.CancellationToken);

        result.Evidence.Logs.Should().Contain(new LoggedLine("Warning", "Shop", "no word mine")).And.NotContain(line => line.Text.Contains("other", StringComparison.Ordinal));
        result.Evidence.Commands.Should().ContainSingle().Which.Text.Should().Be("SELECT word FROM words");
        result.Evidence.Spans.Select(span => span.Name).Should().StartWith(["asking the database", "looking for the word"]).And.HaveCount(3, "the request itself ends after them");
        other.Evidence.Logs.Should().Contain(line => line.Text == "no word other");
        passed.Evidence.IsEmpty.Should().BeTrue("nobody needs it");
        TextReport.Render(new() { Document = Some.Pact(), Origin = "a" }, result).Should().Contain("   logged     Warning Shop: no word mine").And.Contain("   SQL        SELECT word FROM words");
    }

    [Fact]
    public async Task A_message_that_fails_has_what_its_producer_logged()
    {
        await using var app = await CatalogApp.StartAsync();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Shop");

        var result = await Some.Verifier(Some.Message("a word", """{"word":"a"}"""))
            .WithHttpEndpoint(app.Endpoint)
            .WithMessages(messages => messages.Add("a word", () =>
            {
                NoWord(logger, "b");
                return new { word = "b" };
            }))
            .VerifyOneAsync();

        result.Verdict.Should().Be(Verdict.ContractBroken);
        result.Evidence.Logs.Should().Contain(new LoggedLine("Warning", "Shop", "no word b"));
    }

    [Fact]
    public async Task A_database_that_the_app_cannot_reach_is_the_environment()
    {
        await using var app = await CatalogApp.StartAsync(more: more => more.MapGet("/stock", IResult () => throw new Unreachable("08001")));
        await using var refusing = await CatalogApp.StartAsync(more: more => more.MapGet("/stock", IResult () => throw new Unreachable("23505")));

        (await Some.Verifier(Some.Get("/stock")).WithHttpEndpoint(app.Endpoint).VerifyOneAsync()).Verdict.Should().Be(Verdict.EnvironmentError);
        (await Some.Verifier(Some.Get("/stock")).WithHttpEndpoint(refusing.Endpoint).VerifyOneAsync()).Verdict.Should().Be(Verdict.ProviderError);
    }

    [LoggerMessage(LogLevel.Warning, "no word {Word}")]
    private static partial void NoWord(ILogger logger, string word);

    private sealed class Unreachable(string state) : DbException("the database says no")
    {
        public override string SqlState => state;
    }
}
