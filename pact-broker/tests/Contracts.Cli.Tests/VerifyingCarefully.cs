using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;
using Contracts.Cli.Tests.TestDoubles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;
using PactBroker.Client.Matrix;
using PactBroker.Client.Verifications;

namespace Contracts.Cli.Tests;

/// <summary>How <c>contracts verify</c> goes about a provider: which interactions, in which order, how secured, and what it says of it.</summary>
public sealed class VerifyingCarefully
{
    private static readonly PactText Pact = new();

    [Fact]
    [Trait("row", "S2-039")]
    public async Task The_report_is_written_in_every_format_that_is_asked_for()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":13}""", "application/json");
        using var shell = new CommandLine().With("GITHUB_STEP_SUMMARY", "summary.md").With("PACT_VERIFIER_JUNIT_REPORT", "unused.xml");
        var path = Pact.WriteTo(shell.Folder);

        var result = await shell.RunAsync(
            "verify", "--pact", path, "--provider-base-url", provider.Address.ToString(),
            "--html", "out/report.html", "--markdown", "report.md", "--junit", "report.xml", "--json", "report.json");

        result.Expect(1).Output.Should().MatchRegex("consumer +contract +honored +failed +pending +ms\n *Gateway .* 0 +1 +0 ");
        foreach (var file in new[] { "out/report.html", "report.md", "report.xml", "report.json", "summary.md" })
            (await File.ReadAllTextAsync(Path.Combine(shell.Folder, file), TestContext.Current.CancellationToken)).Should().Contain("$.amount", file);
        File.Exists(Path.Combine(shell.Folder, "unused.xml")).Should().BeFalse("what is typed stands in place of the variable");
    }

    [Fact]
    [Trait("row", "S4-063")]
    public async Task A_failure_says_which_side_changed_since_it_last_passed()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");
        (await system.VerifyAsync(Pact, "1.0", new { amount = 12 })).Expect(0);

        var provider = await system.VerifyAsync(Pact, "1.1", new { price = 12 });
        await system.PublishAsync(Pact with { Amount = 14 }, "2");
        var consumer = await system.VerifyAsync(Pact, "1.2", new { amount = 12 }, branch: "main");

        provider.Expect(1).Output.Should().Contain("blame      provider: Pricing changed: 1.1 fails what passed with Gateway 1 against Pricing 1.0 on ");
        consumer.Output.Should().Contain("blame      consumer: Gateway changed: it asks for something else since Gateway 1 against Pricing 1.0 on ").And.Contain("what it asked for before still passes against this build.");
    }

    [Fact]
    [Trait("row", "S1-050")]
    public async Task Order_and_filters_are_chosen_and_a_seed_brings_an_order_back()
    {
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");
        using var shell = new CommandLine();
        for (var number = 0; number < 8; number++)
            (Pact with { Path = $"/prices/{number}", State = $"price {number}", Consumer = number < 6 ? $"Gateway {number}" : "App" }).WriteTo(shell.Folder, $"pacts/{number}.json");
        string[] command = ["verify", "--pact", "pacts", "--provider-base-url", provider.Address.ToString()];

        var first = await AskedAsync("--shuffle", "41");
        var again = await AskedAsync("--shuffle", "41");
        var other = await shell.RunAsync([.. command, "--shuffle"]);

        again.Should().Equal(first);
        first.Should().NotBeInAscendingOrder();
        other.Expect(0).Output.Should().MatchRegex("in random order; seed [0-9]+ gives the same again");
        (await AskedAsync("--filter-consumer", "App")).Should().Equal("GET /prices/6", "GET /prices/7");
        (await AskedAsync("--filter-state", "price [2-3]")).Should().Equal("GET /prices/2", "GET /prices/3");
        (await AskedAsync("--filter-description", "nothing has this", expected: 2)).Should().BeEmpty();
        (await shell.RunAsync([.. command, "--shuffle", "dice"])).Expect(2).Error.Should().Contain("--shuffle is 'dice'");

        async Task<List<string>> AskedAsync(string option, string value, int expected = 0)
        {
            provider.Requests.Clear();
            (await shell.RunAsync([.. command, option, value])).Expect(expected);
            return [.. provider.Requests];
        }
    }

    [Fact]
    [Trait("row", "S1-063")]
    public async Task A_run_ends_at_the_first_failure_or_tries_again_where_it_is_told_to()
    {
        var asked = 0;
        await using var provider = await WebDouble.StartAsync(context => WebDouble.AnswerAsync(context, 200, Interlocked.Increment(ref asked) == 1 ? "{}" : """{"amount":12}""", "application/json"));
        using var shell = new CommandLine();
        Pact.WriteTo(shell.Folder, "pacts/a.json");
        (Pact with { Path = "/prices/43" }).WriteTo(shell.Folder, "pacts/b.json");
        string[] command = ["verify", "--pact", "pacts", "--provider-base-url", provider.Address.ToString()];

        (await shell.RunAsync([.. command, "--fail-fast"])).Expect(1).Output.Should().Contain("stopped at the first failure: 1 interaction was not replayed");
        asked = 0;
        (await shell.RunAsync([.. command, "--retries", "2"])).Expect(0).Output.Should().Contain("flaky: Gateway: a request for the price of a product (given product 42 is priced): passed at attempt 2;");
    }

    [Fact]
    [Trait("row", "S1-072")]
    public async Task A_run_over_its_budget_is_5_once_it_is_done_and_published()
    {
        var time = new ForwardedTime();
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");
        await using var provider = await WebDouble.StartAsync(context =>
        {
            time.Forward(TimeSpan.FromSeconds(100));
            return WebDouble.AnswerAsync(context, 200, """{"amount":12}""", "application/json");
        });
        using var shell = new CommandLine { TimeProvider = time }.WithBroker(system.Address);
        string[] command = ["verify", "--provider", "Pricing", "--provider-base-url", provider.Address.ToString(), "--publish", "--provider-version", "7"];

        var late = await shell.RunAsync([.. command, "--time-budget", "1.5m"]);

        late.Expect(5).Output.Should().Contain("too slow: it took 1 min 40 s, and may take 1 min 30 s").And.Contain("slow: 1 min 40 s for Gateway: a request for the price of a product").And.Contain("Results published for Pricing 7.");
        (await shell.RunAsync([.. command, "--time-budget", "100s"])).Expect(0);
        (await shell.RunAsync([.. command, "--time-budget", "soon"])).Expect(2).Error.Should().Contain("--time-budget is 'soon'");
    }

    [Fact]
    [Trait("row", "S2-049")]
    public async Task What_failed_is_tried_again_by_itself_and_not_published()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");
        await system.PublishAsync(Pact with { Consumer = "App", Path = "/prices/43" }, "1");
        var amount = 13;
        await using var provider = await WebDouble.StartAsync(context =>
            WebDouble.AnswerAsync(context, 200, context.Request.Path == "/prices/43" ? $$"""{"amount":{{amount}}}""" : """{"amount":12}""", "application/json"));
        string[] command = ["verify", "--provider", "Pricing", "--provider-base-url", provider.Address.ToString(), "--publish", "--provider-version", "7", "--last-failed"];

        (await system.RunAsync(command)).Expect(2).Error.Should().Contain("--json is missing");
        (await system.RunAsync([.. command, "--json", "report.json"])).Expect(1).Output.Should().Contain("there is no report of an earlier one").And.Contain("Results published for Pricing 7.");
        provider.Requests.Clear();
        amount = 12;
        var again = await system.RunAsync([.. command, "--json", "report.json"]);

        again.Expect(0).Output.Should().Contain("all 2 interactions are honored").And.Contain("1 left out, whose results stand from earlier runs").And.NotContain("Results published");
        provider.Requests.Should().Equal("GET /prices/43");
        (await system.Shell.With("PACT_LAST_FAILED", "true").RunAsync([.. command[..^1], "--json", "report.json"])).Expect(0).Output.Should().Contain("nothing had failed, says ").And.Contain("Results published for Pricing 7.");
    }

    [Fact]
    [Trait("row", "S4-040"), Trait("row", "S4-088")]
    public async Task A_live_system_is_only_read_from_and_the_broker_hears_that_the_result_is_worth_less()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");

        var result = await system.RunAsync(
            "verify", "--provider", "Pricing", "--provider-base-url", provider.Address.ToString(), "--read-only", "--rate", "50",
            "--state-change-url", $"{provider.Address}states", "--publish", "--provider-version", "7");

        result.Expect(0).Output.Should().Contain("read-only").And.Contain("Results published for Pricing 7.");
        provider.Requests.Should().Equal("GET /prices/42");
        var answer = await system.Client.Matrix.QueryAsync(new MatrixQuery { Selectors = [new("Gateway"), new("Pricing")] }, TestContext.Current.CancellationToken);
        var published = await system.Client.Verifications.FetchResultAsync(answer.Rows.Single(row => row.ProviderVersion == "7").ResultAddress!, TestContext.Current.CancellationToken);
        published.Interactions.Should().ContainSingle().Which.Trust.Should().Be(ResultTrust.ReadOnly);
    }

    [Fact]
    public async Task The_broker_hears_what_kind_of_failure_it_is_and_which_side_changed()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");
        await using (var works = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json"))
            (await VerifyAsync(works, "7")).Expect(0);

        await using (var fails = await WebDouble.AlwaysAsync(500, "{}", "application/json"))
            (await VerifyAsync(fails, "8")).Expect(1);

        var answer = await system.Client.Matrix.QueryAsync(new MatrixQuery { Selectors = [new("Gateway"), new("Pricing")] }, TestContext.Current.CancellationToken);
        (await OutcomeAsync("7")).Should().BeEquivalentTo(new { Success = true, Verdict = (string?)null, Blame = (string?)null });
        (await OutcomeAsync("8")).Should().BeEquivalentTo(new { Success = false, Verdict = "provider-error", Blame = "provider" });

        Task<CommandResult> VerifyAsync(WebDouble provider, string version) =>
            system.RunAsync("verify", "--provider", "Pricing", "--provider-base-url", provider.Address.ToString(), "--publish", "--provider-version", version);

        async Task<InteractionOutcome> OutcomeAsync(string version) =>
            (await system.Client.Verifications.FetchResultAsync(answer.Rows.Single(row => row.ProviderVersion == version).ResultAddress!, TestContext.Current.CancellationToken)).Interactions.Single();
    }

    [Fact]
    [Trait("row", "S4-041")]
    public async Task A_contract_that_writes_is_not_published_by_a_run_that_only_reads()
    {
        await using var system = await RunningSystem.StartAsync();
        var whole = JsonNode.Parse(Pact.ToString())!;
        whole["interactions"]!.AsArray().Add(JsonNode.Parse("""{"description":"an order","request":{"method":"POST","path":"/orders"},"response":{"status":201}}"""));
        await File.WriteAllTextAsync(Path.Combine(system.Shell.Folder, "pact.json"), whole.ToJsonString(), TestContext.Current.CancellationToken);
        (await system.RunAsync("publish", "pact.json", "--consumer-app-version", "1", "--branch", "main")).Expect(0);
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");

        var result = await system.RunAsync("verify", "--provider", "Pricing", "--provider-base-url", provider.Address.ToString(), "--read-only", "--publish", "--provider-version", "7");

        result.Expect(0).Output.Should().NotContain("published");
        provider.Requests.Should().Equal("GET /prices/42");
    }

    [Fact]
    public async Task The_pact_that_a_webhook_names_is_verified_and_published()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");
        await using var provider = await WebDouble.AlwaysAsync(200, """{"amount":12}""", "application/json");
        system.Shell.With("PACT_URL", $"{system.Address}pacts/provider/Pricing/consumer/Gateway/version/1");

        var result = await system.RunAsync("verify", "--provider-base-url", provider.Address.ToString(), "--publish", "--provider-version", "2");

        result.Expect(0).Output.Should().Contain("Results published for Pricing 2.");
    }

    [Fact]
    public async Task What_the_broker_wants_people_to_read_is_said_before_and_after()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");

        var first = await system.VerifyAsync(Pact, "1.0", new { price = 12 });
        var unpublished = await UnpublishedAsync();
        var honored = await system.VerifyAsync(Pact, "1.1", new { amount = 12 });
        var broken = await system.VerifyAsync(Pact, "1.2", new { price = 12 });

        first.Expect(0).Output.Should().Contain("is being verified because the pact content belongs to the consumer versions matching the following criteria:")
            .And.Contain("This pact is in pending state for this version of Pricing because a successful verification result for a version of Pricing from branch 'main' has not yet been published.")
            .And.Contain("This pact is still in pending state for any version of Pricing from branch 'main' as a successful verification result");
        unpublished.Expect(0).Output.Should().Contain("This pact is still in pending state").And.NotContain("Results published");
        honored.Expect(0).Output.Should().Contain("This pact is no longer in pending state for any version of Pricing from branch 'main', as a successful verification result");
        broken.Expect(1).Output.Should().Contain("This pact has previously been successfully verified by").And.Contain("If this verification fails, it will fail the build.");

        async Task<CommandResult> UnpublishedAsync()
        {
            await using var provider = await WebDouble.AlwaysAsync(200, """{"price":12}""", "application/json");
            return await system.RunAsync("verify", "--provider", "Pricing", "--provider-base-url", provider.Address.ToString(), "--provider-branch", "main");
        }
    }

    [Fact]
    public async Task Consumer_versions_are_selected_and_work_in_progress_is_pending()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");
        await system.PublishAsync(Pact with { Path = "/prices/43" }, "2", branch: "feat/x");
        await using var provider = await WebDouble.StartAsync(context => WebDouble.AnswerAsync(context, context.Request.Path == "/prices/43" ? 404 : 200, """{"amount":12}""", "application/json"));
        string[] command = ["verify", "--provider", "Pricing", "--provider-base-url", provider.Address.ToString(), "--provider-version", "1", "--provider-branch", "main"];

        (await system.RunAsync([.. command, "--publish"])).Expect(0).Output.Should().NotContain("pending  Gateway");
        var selected = await system.RunAsync([.. command, "--consumer-version-selector", """{"branch":"feat/x"}"""]);
        var inProgress = await system.RunAsync([.. command, "--include-wip-pacts-since", "2020-01-01"]);

        selected.Output.Should().Contain("latest from branch feat/x").And.NotContain("passed ");
        inProgress.Expect(0).Output.Should().Contain("pending  Gateway: a request for the price of a product").And.Contain("Pending: these do not fail the build");
        (await system.RunAsync([.. command, "--consumer-version-selector", """{"mainBanch":true}"""])).Expect(2).Error.Should().Contain("mainBanch");
        (await system.RunAsync([.. command, "--include-wip-pacts-since", "tomorrow"])).Expect(2).Error.Should().Contain("2026-01-31");
    }

    [Fact]
    public async Task A_provider_behind_certificates_is_trusted_and_shown_one()
    {
        using var shell = new CommandLine();
        using var certificate = Certificate();
        await using var app = await StartAsync(certificate);
        await File.WriteAllTextAsync(Path.Combine(shell.Folder, "ca.pem"), certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        using (var key = certificate.GetECDsaPrivateKey()!)
            await File.WriteAllTextAsync(Path.Combine(shell.Folder, "key.pem"), key.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
        string[] command = ["verify", "--pact", Pact.WriteTo(shell.Folder), "--provider-base-url", app.Urls.First()];
        string[] shown = ["--client-cert", "ca.pem", "--client-key", "key.pem"];

        (await shell.RunAsync(command)).Expect(3).Output.Should().Contain("certificate");
        (await shell.RunAsync([.. command, .. shown, "--ca", "ca.pem"])).Expect(0);
        (await shell.RunAsync([.. command, .. shown, "--insecure"])).Expect(0);
        (await shell.RunAsync([.. command, "--ca", "key.pem"])).Expect(2).Error.Should().Contain("--ca cannot be read");
    }

    private static async Task<WebApplication> StartAsync(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = certificate;
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.AllowAnyClientCertificate();
        })));
        var app = builder.Build();
        app.MapGet("/prices/{sku}", () => TypedResults.Ok(new { amount = 12 }));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(100));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }
}
