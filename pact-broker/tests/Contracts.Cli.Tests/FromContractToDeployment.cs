using System.Text.Json.Nodes;
using Contracts.Cli.Tests.Support;

namespace Contracts.Cli.Tests;

/// <summary>The whole way, command by command, on a real broker and a real provider.</summary>
public sealed class FromContractToDeployment
{
    private static readonly PactText Pact = new();

    [Fact]
    [Trait("row", "S3-005")]
    public async Task A_verified_contract_may_be_deployed()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1.4.0");
        (await system.VerifyAsync(Pact, "2.0.0", new { amount = 12 })).Expect(0);
        (await system.RunAsync("record-deployment", "-a", "Pricing", "-e", "2.0.0", "--environment", "production")).Expect(0);

        var answer = await system.RunAsync("can-i-deploy", "-a", "Gateway", "-e", "1.4.0", "--to-environment", "production");

        Snapshot.Verify(answer.Expect(0).Output, "can-i-deploy-yes");
    }

    [Fact]
    public async Task A_place_is_reserved_when_the_version_can_be_deployed_and_refused_otherwise()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1.4.0");

        var refused = await system.RunAsync("reserve-deployment", "-a", "Gateway", "-e", "1.4.0", "--environment", "production");
        refused.Expect(1).Output.Should().Contain("no place is reserved");

        (await system.VerifyAsync(Pact, "2.0.0", new { amount = 12 })).Expect(0);
        (await system.RunAsync("record-deployment", "-a", "Pricing", "-e", "2.0.0", "--environment", "production")).Expect(0);
        var reserved = await system.RunAsync("reserve-deployment", "-a", "Gateway", "-e", "1.4.0", "--environment", "production", "--minutes", "5");
        reserved.Expect(0).Output.Should().Contain("The place of Gateway 1.4.0 in production is reserved until");
    }

    [Fact]
    [Trait("row", "S3-005")]
    public async Task A_broken_contract_may_not_and_the_answer_says_what_is_broken_for_whom()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1.4.0");
        (await system.VerifyAsync(Pact, "2.0.0", new { price = 12 }, branch: "")).Expect(1);
        (await system.RunAsync("record-deployment", "-a", "Pricing", "-e", "2.0.0", "--environment", "production")).Expect(0);

        var answer = await system.RunAsync("can-i-deploy", "-a", "Gateway", "-e", "1.4.0", "--to-environment", "production");

        Snapshot.Verify(answer.Expect(1).Output, "can-i-deploy-no");
    }

    [Fact]
    public async Task The_same_answer_for_programs_is_the_broker_s_document_with_the_failures()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1.4.0");
        (await system.VerifyAsync(Pact, "2.0.0", new { price = 12 }, branch: "")).Expect(1);

        var answer = await system.RunAsync("can-i-deploy", "-a", "Gateway", "-e", "1.4.0", "-a", "Pricing", "-e", "2.0.0", "--output", "json");

        var document = JsonNode.Parse(answer.Expect(1).Output)!;
        document["summary"]!["deployable"]!.GetValue<bool>().Should().BeFalse();
        document["matrix"]!.AsArray().Should().ContainSingle();
        var mismatch = document["failures"]![0]!["interactions"]![0]!["mismatches"]![0]!;
        mismatch["attribute"]!.GetValue<string>().Should().Be("body");
        mismatch["identifier"]!.GetValue<string>().Should().StartWith("$");
        document["failures"]![0]!["consumer"]!.GetValue<string>().Should().Be("Gateway");
    }

    [Fact]
    public async Task What_nobody_verified_yet_may_not_be_deployed()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1.4.0");

        var answer = await system.RunAsync("can-i-deploy", "-a", "Gateway", "-e", "1.4.0", "--to-environment", "production");

        Snapshot.Verify(answer.Expect(1).Output, "can-i-deploy-unknown");
    }

    [Fact]
    public async Task Asking_about_an_application_that_the_broker_does_not_know_is_a_wrong_question()
    {
        await using var system = await RunningSystem.StartAsync();

        var answer = await system.RunAsync("can-i-deploy", "-a", "Nobody", "-e", "1", "--to-environment", "production");

        answer.Expect(2).Error.Should().Contain("Nobody");
    }

    [Fact]
    public async Task Publishing_tells_what_was_published_and_what_to_do_next()
    {
        await using var system = await RunningSystem.StartAsync();
        var path = Pact.WriteTo(system.Shell.Folder);

        var result = await system.RunAsync("publish", path, "--consumer-app-version", "1.4.0", "--branch", "main", "--tag", "dev", "--build-url", "http://ci.example.org/1");

        Snapshot.Verify(system.Settled(result.Expect(0).Output), "publish");
    }

    [Fact]
    public async Task A_folder_of_contracts_is_published_for_each_consumer_in_it()
    {
        await using var system = await RunningSystem.StartAsync();
        var folder = Path.Combine(system.Shell.Folder, "pacts");
        Pact.WriteTo(folder, "a.json");
        (Pact with { Provider = "Inventory" }).WriteTo(folder, "b.json");
        (Pact with { Consumer = "Backoffice" }).WriteTo(folder, "nested/c.json");

        var result = await system.RunAsync("publish", "pacts", "--consumer-app-version", "1", "--output", "json");

        JsonNode.Parse(result.Expect(0).Output)!["published"]!.AsArray()
            .Select(contract => $"{contract!["consumer"]} {contract["version"]} {contract["provider"]}")
            .Should().Equal("Gateway 1 Pricing", "Gateway 1 Inventory", "Backoffice 1 Pricing");
    }

    [Fact]
    [Trait("row", "S4-074")]
    public async Task The_version_and_branch_come_from_the_checkout()
    {
        await using var system = await RunningSystem.StartAsync();
        await GitRepository.CreateAsync(system.Shell.Folder, "feat/prices");
        var commit = await GitRepository.RunAsync(system.Shell.Folder, "rev-parse", "--short", "HEAD");
        var path = Pact.WriteTo(system.Shell.Folder);

        var result = await system.RunAsync("publish", path);

        result.Expect(0).Output.Should().StartWith($"Gateway {commit} from branch feat/prices published to {system.Address}");
    }

    [Fact]
    public async Task A_broken_file_is_named_with_its_place_and_nothing_is_published()
    {
        await using var system = await RunningSystem.StartAsync();
        var folder = Path.Combine(system.Shell.Folder, "pacts");
        Pact.WriteTo(folder, "good.json");
        await File.WriteAllTextAsync(Path.Combine(folder, "broken.json"), "{\n  \"consumer\": {", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "other.json"), """{"consumer":{"name":"Gateway"}}""", TestContext.Current.CancellationToken);

        var result = await system.RunAsync("publish", "pacts", "--consumer-app-version", "1");

        result.Expect(2).Error.Should().Contain($"{Path.Combine("pacts", "broken.json")} is not a pact. Line 2")
            .And.Contain($"{Path.Combine("pacts", "other.json")} is not a pact.");
        (await system.RunAsync("can-i-deploy", "-a", "Gateway", "-e", "1", "--to-environment", "production")).Expect(2);
    }

    [Fact]
    public async Task Two_files_for_one_pair_are_refused_unless_they_are_to_be_merged()
    {
        await using var system = await RunningSystem.StartAsync();
        var folder = Path.Combine(system.Shell.Folder, "pacts");
        Pact.WriteTo(folder, "a.json");
        (Pact with { State = "product 42 is not priced" }).WriteTo(folder, "b.json");

        var refused = await system.RunAsync("publish", "pacts", "--consumer-app-version", "1");
        var merged = await system.RunAsync("publish", "pacts", "--consumer-app-version", "1", "--merge");

        refused.Expect(2).Error.Should().Contain("are all between Gateway and Pricing");
        merged.Expect(0);
        var listed = await system.Client.Verifications.ListPactsAsync("Pricing", new(), TestContext.Current.CancellationToken);
        var pact = await system.Client.Verifications.FetchPactAsync(listed.Single().Address, TestContext.Current.CancellationToken);
        pact.ToContract().Document.Interactions.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_version_published_again_with_other_content_is_refused_and_nothing_changes()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");
        var other = (Pact with { Amount = 13 }).WriteTo(system.Shell.Folder);

        var result = await system.RunAsync("publish", other, "--consumer-app-version", "1", "--branch", "main");

        result.Expect(1).Error.Should().Contain("answered 409").And.Contain("publish under a new version")
            .And.MatchRegex("^(?s)(?!.*Cannot change the content.*Cannot change the content)", "it is said once");
        var listed = await system.Client.Verifications.ListPactsAsync("Pricing", new(), TestContext.Current.CancellationToken);
        var pact = await system.Client.Verifications.FetchPactAsync(listed.Single().Address, TestContext.Current.CancellationToken);
        System.Text.Encoding.UTF8.GetString(pact.Content.Span).Should().Contain("{\"amount\":12}");
    }

    [Fact]
    public async Task A_deployment_is_recorded_ended_and_not_ended_twice()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");

        var recorded = await system.RunAsync("record-deployment", "-a", "Gateway", "-e", "1", "--environment", "production", "--application-instance", "blue");
        var ended = await system.RunAsync("record-undeployment", "-a", "Gateway", "--environment", "production", "--application-instance", "blue");
        var again = await system.RunAsync("record-undeployment", "-a", "Gateway", "--environment", "production", "--application-instance", "blue");

        recorded.Expect(0).Output.Should().Be($"Gateway 1 is recorded as deployed to production (instance blue).{Environment.NewLine}");
        ended.Expect(0).Output.Should().Be($"Gateway (instance blue) is recorded as no longer deployed to production.{Environment.NewLine}");
        again.Expect(2).Error.Should().Contain("Gateway (instance blue) is not recorded as deployed to production");
    }

    [Fact]
    public async Task Ending_one_deployment_leaves_that_of_another_instance()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");
        (await system.RunAsync("record-deployment", "-a", "Gateway", "-e", "1", "--environment", "production", "--application-instance", "blue")).Expect(0);
        (await system.RunAsync("record-deployment", "-a", "Gateway", "-e", "1", "--environment", "production")).Expect(0);

        (await system.RunAsync("record-undeployment", "-a", "Gateway", "--environment", "production")).Expect(0);

        (await system.RunAsync("record-undeployment", "-a", "Gateway", "--environment", "production")).Expect(2);
        (await system.RunAsync("record-undeployment", "-a", "Gateway", "--environment", "production", "--application-instance", "blue")).Expect(0);
    }

    [Fact]
    public async Task A_release_is_recorded_beside_others()
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");

        var result = await system.RunAsync("record-release", "-a", "Gateway", "-e", "1", "--environment", "production", "-o", "json");

        JsonNode.Parse(result.Expect(0).Output)!["recorded"]!.GetValue<string>().Should().Be("release");
    }

    [Theory]
    [InlineData("Gateway", "9", "production", "the broker knows no version 9 of Gateway")]
    [InlineData("Gateway", "1", "moon", "the broker has no environment 'moon'; it has production, test")]
    [Trait("row", "S4-085")]
    public async Task A_record_of_what_the_broker_does_not_know_is_a_wrong_question(string pacticipant, string version, string environment, string complaint)
    {
        await using var system = await RunningSystem.StartAsync();
        await system.PublishAsync(Pact, "1");

        var deployment = await system.RunAsync("record-deployment", "-a", pacticipant, "-e", version, "--environment", environment);
        var release = await system.RunAsync("record-release", "-a", pacticipant, "-e", version, "--environment", environment);

        deployment.Expect(2).Error.Should().Contain(complaint);
        release.Expect(2).Error.Should().Contain(complaint);
    }

    [Fact]
    public async Task An_environment_is_created_once()
    {
        await using var system = await RunningSystem.StartAsync();

        var created = await system.RunAsync("create-environment", "--name", "production-eu", "--display-name", "Production (Europe)", "--production", "--contact-name", "Ann", "--contact-email-address", "ann@example.org");
        var again = await system.RunAsync("create-environment", "--name", "production-eu");

        created.Expect(0).Output.Should().StartWith("The production environment production-eu exists now");
        again.Expect(2).Error.Should().Contain("answered 400");
        (await system.Client.Environments.ListAsync(TestContext.Current.CancellationToken)).Should().ContainSingle(environment => environment.Name == "production-eu" && environment.Production);
    }
}
