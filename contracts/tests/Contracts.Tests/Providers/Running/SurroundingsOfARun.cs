using Contracts.Databases;
using Contracts.Messaging;
using Contracts.Providers;
using Contracts.Providers.Databases;
using Contracts.Providers.Reports;
using Contracts.Providers.Reports.Files;
using Contracts.Providers.Results;
using Contracts.Tests.Providers.Apps;
using Contracts.Tests.Servers;
using Npgsql;

namespace Contracts.Tests.Providers.Running;

/// <summary>What a report says of that without which its result would not be the same.</summary>
public sealed class SurroundingsOfARun
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("row", "S1-073")]
    public async Task The_framework_its_runtime_and_every_server_are_named_with_their_versions()
    {
        var redis = await ServerOrSkip.RedisAsync();
        await using var capture = new RabbitMqCapture(await ServerOrSkip.RabbitMqAsync(), new QueueBinding($"surroundings-{Guid.NewGuid():N}", "#"));
        await using var database = new PostgreSqlTestDatabase();
        await Contracts.Testing.TestDatabases.StartOrSkipAsync(database, Cancellation);

        var report = await VerifyAsync(verifier => verifier.WithDatabase(database).WithLeakCheck(new RedisKeys(redis) { Pattern = "nothing-has-this" }).WithMessageCapture(capture));

        report.Outcome.Should().Be(RunOutcome.Passed, TextReport.Render(report));
        report.MadeWith.Select(used => used.Name).Should().Equal("Contracts", ".NET", "operating system", "PostgreSQL", "Redis", "RabbitMQ");
        report.MadeWith.Should().OnlyContain(used => used.Version.Any(char.IsAsciiDigit), "{0}", string.Join(", ", report.MadeWith));
        report.MadeWith[3].Version.Should().Be(await AnswerAsync(database, "SHOW server_version"));
        var told = $"made with {string.Join(", ", report.MadeWith)}";
        TextReport.Render(report).Should().EndWith($"\n{told}");
        ReportFormats.Html.Render(report).Should().Contain($"<li>{told}</li>");
        ReportFormats.Json.Render(report).Should().Contain("\"name\": \"PostgreSQL\"");
    }

    [Fact]
    [Trait("row", "S1-052")]
    public async Task Whom_the_provider_asked_is_told_with_what_stood_in_its_place()
    {
        await using var database = new SqliteTestDatabase();

        var report = await VerifyAsync(verifier => verifier
            .WithDatabase(database)
            .WithAsked(AskedAs.Stub, "Pricing", "Payments")
            .WithAsked(AskedAs.Replacement, "RabbitMQ", "SQLite"));

        report.Asked.Select(party => $"{party}").Should().Equal("Pricing (stub from its contract)", "Payments (stub from its contract)", "RabbitMQ (replaced in memory)", "SQLite (real)");
        const string Told = "asked: Pricing (stub from its contract), Payments (stub from its contract), RabbitMQ (replaced in memory), SQLite (real)";
        TextReport.Render(report).Should().Contain($"\n{Told}\n");
        ReportFormats.Html.Render(report).Should().Contain($"<li>{Told}</li>");
        ReportFormats.Json.Render(report).Should().Contain("\"as\": \"stub\"").And.Contain("\"as\": \"replacement\"").And.Contain("\"as\": \"real\"");
    }

    [Fact]
    public async Task Of_a_provider_elsewhere_nothing_is_claimed()
    {
        (await VerifyAsync(verifier => verifier)).Asked.Should().BeEmpty();
    }

    private static async Task<VerificationReport> VerifyAsync(Func<PactVerifier, PactVerifier> configure)
    {
        await using var app = await CatalogApp.StartAsync();
        return await configure(Some.Verifier(Some.Get("/fails", 500)).WithHttpEndpoint(app.Endpoint)).VerifyAsync(Cancellation);
    }

    private static async Task<string?> AnswerAsync(TestDatabase database, string question)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(question, connection);
        return (string?)await command.ExecuteScalarAsync(Cancellation);
    }
}
