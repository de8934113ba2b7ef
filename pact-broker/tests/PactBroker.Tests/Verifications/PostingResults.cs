using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Verifications;

/// <summary>Results belong to the content; the newest of a provider version counts.</summary>
public abstract class PostingResults(TestBroker broker)
{
    public sealed class OnSqlite(MemoryBroker broker) : PostingResults(broker), IClassFixture<MemoryBroker>;

    public sealed class OnPostgreSql(PostgreSqlBroker broker) : PostingResults(broker), IClassFixture<PostgreSqlBroker>;

    private const string Ok = """{"success":true,"providerApplicationVersion":"1","buildUrl":"https://ci.example/1","verifiedBy":{"implementation":"x","clientLanguage":{"testFramework":"xunit"}}}""";

    private Talk Talk => broker.Talk;

    [Fact]
    public async Task A_result_is_found_where_its_location_says()
    {
        var results = await ResultsOfAsync("A", "B");
        var posted = await Talk.PostAsync(results, Ok);
        var shown = await Talk.GetAsync(posted.Header("Location")![Talk.Base.Length..]);

        posted.Status.Should().Be(201);
        shown.Text.Should().Be(posted.Text);
        shown.Json["verifiedBy"]!["client_test_framework"]!.ToString().Should().Be("xunit");
        (await Talk.GetAsync("/pacticipants/B/versions/1")).Status.Should().Be(200, "the provider version was created");
    }

    [Fact]
    [Trait("row", "S4-068")]
    public async Task Equal_content_of_another_version_has_the_result_already()
    {
        await Talk.PostAsync(await ResultsOfAsync("C", "D"), Ok);
        await Talk.PostAsync("/contracts/publish", SomePact.Publication("C", "2", "D", SomePact.Between("C", "D", "a")));

        (await Talk.GetAsync("/verification-results/consumer/C/version/2/latest")).Json["providerSummary"]!["successful"]![0]!.ToString().Should().Be("D");
    }

    [Fact]
    public async Task The_latest_result_counts_and_when_it_is_deleted_the_one_before()
    {
        var results = await ResultsOfAsync("E", "F");
        await Talk.PostAsync(results, Ok);
        var failed = await Talk.PostAsync(results, Ok.Replace("true", "false", StringComparison.Ordinal));
        (await Talk.GetAsync($"{results}/latest")).Json["success"]!.GetValue<bool>().Should().BeFalse();

        (await Talk.DeleteAsync(failed.Link("self")[Talk.Base.Length..])).Status.Should().Be(204);
        (await Talk.GetAsync($"{results}/latest")).Json["success"]!.GetValue<bool>().Should().BeTrue();
    }

    [Theory]
    [InlineData("""{"providerApplicationVersion":"1"}""", "success", "is missing")]
    [InlineData("""{"success":"yes","providerApplicationVersion":"1"}""", "success", "must be boolean")]
    [InlineData("""{"success":true}""", "providerApplicationVersion", "is missing")]
    [InlineData("""{"success":true,"providerApplicationVersion":" "}""", "providerApplicationVersion", "cannot be blank")]
    [InlineData("""{"success":true,"providerApplicationVersion":"1","buildUrl":"nowhere"}""", "buildUrl", "must be an http or https URL")]
    public async Task A_result_that_says_too_little_is_refused(string body, string field, string text)
    {
        var reply = await Talk.PostAsync(await ResultsOfAsync("G", "H"), body);

        reply.Status.Should().Be(400);
        reply.Json["errors"]![field]![0]!.ToString().Should().Be(text);
    }

    [Fact]
    public async Task A_result_for_content_that_nobody_published_is_refused()
    {
        await ResultsOfAsync("I", "J");

        (await Talk.PostAsync("/pacts/provider/J/consumer/I/pact-version/0000000000000000000000000000000000000000/verification-results", Ok)).Status.Should().Be(404);
    }

    [Fact]
    public async Task Metadata_that_nobody_understands_does_not_hide_the_pact()
    {
        var results = await ResultsOfAsync("K", "L");
        var withMetadata = results.Replace("/verification-results", "/metadata/not~base64!/verification-results", StringComparison.Ordinal);

        (await Talk.PostAsync(withMetadata, Ok)).Status.Should().Be(201);
    }

    private async Task<string> ResultsOfAsync(string consumer, string provider)
    {
        await Talk.PostAsync("/contracts/publish", SomePact.Publication(consumer, "1", provider, SomePact.Between(consumer, provider, "a")));
        return (await Talk.GetAsync($"/pacts/provider/{provider}/consumer/{consumer}/latest")).Link("pb:publish-verification-results")[Talk.Base.Length..];
    }
}
