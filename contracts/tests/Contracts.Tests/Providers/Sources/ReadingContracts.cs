using Contracts.Engine.Documents.Writing;
using Contracts.Providers.Sources;
using Contracts.Tests.Providers.Apps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Contracts.Tests.Providers.Sources;

public sealed class ReadingContracts : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contracts-sources-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_folder_gives_the_pacts_of_the_provider_in_order_of_their_paths()
    {
        Write("b/Web-Catalog.json", "Web", "Catalog");
        Write("App-Catalog.json", "App", "Catalog");
        Write("App-Billing.json", "App", "Billing");
        File.WriteAllText(Path.Combine(_folder.FullName, "notes.txt"), "not a pact");

        var contracts = await new DirectorySource(_folder.FullName).LoadAsync("Catalog", Cancellation);

        contracts.Select(contract => contract.Document.Consumer.Value).Should().Equal("App", "Web");
        contracts[1].Origin.Should().Be(Path.Combine(_folder.FullName, "b", "Web-Catalog.json"));
    }

    [Fact]
    public async Task A_folder_can_be_narrowed_to_consumers()
    {
        Write("App-Catalog.json", "App", "Catalog");
        Write("Web-Catalog.json", "Web", "Catalog");

        var contracts = await new DirectorySource(_folder.FullName, "Web").LoadAsync("Catalog", Cancellation);

        contracts.Should().ContainSingle().Which.Document.Consumer.Value.Should().Be("Web");
    }

    [Fact]
    public async Task A_broken_file_is_named_with_the_line_and_what_is_wrong()
    {
        var path = Path.Combine(_folder.FullName, "broken.json");
        File.WriteAllText(path, "{\n  \"consumer\": { \"name\": \"App\" },\n  \"provider\": { \"name\" \"Catalog\" }\n}");

        var broken = await FluentActions.Awaiting(() => new DirectorySource(_folder.FullName).LoadAsync("Catalog", Cancellation)).Should().ThrowAsync<ContractSourceException>();

        broken.Which.Message.Should().StartWith($"{path} is not a pact. Line 3, column");
    }

    [Fact]
    public async Task A_file_of_another_provider_is_refused()
    {
        Write("App-Billing.json", "App", "Billing");

        var refused = await FluentActions.Awaiting(() => new FileSource(Path.Combine(_folder.FullName, "App-Billing.json")).LoadAsync("Catalog", Cancellation)).Should().ThrowAsync<ContractSourceException>();

        refused.Which.Message.Should().Contain("is a pact of the provider 'Billing', but 'Catalog' is being verified");
    }

    [Fact]
    public async Task A_missing_file_or_folder_is_named()
    {
        var missing = Path.Combine(_folder.FullName, "missing");

        (await FluentActions.Awaiting(() => new FileSource(missing).LoadAsync("Catalog", Cancellation)).Should().ThrowAsync<ContractSourceException>()).Which.Message.Should().Be($"There is no pact file {missing}.");
        (await FluentActions.Awaiting(() => new DirectorySource(missing).LoadAsync("Catalog", Cancellation)).Should().ThrowAsync<ContractSourceException>()).Which.Message.Should().StartWith($"The folder {missing} cannot be read:");
    }

    [Fact]
    public void The_nearest_folder_of_pacts_is_found_upwards()
    {
        var pacts = _folder.CreateSubdirectory("contracts/pacts");
        var tests = _folder.CreateSubdirectory("providers/Catalog/bin");

        DirectorySource.Nearest(tests.FullName)!.Description.Should().Be($"folder {pacts.FullName}");
        DirectorySource.Nearest(Path.GetPathRoot(tests.FullName)!).Should().BeNull();
    }

    [Theory]
    [InlineData("token")]
    [InlineData("basic")]
    public async Task A_url_is_fetched_with_credentials_and_its_links_say_where_results_go(string kind)
    {
        var expected = kind == "token" ? "Bearer secret" : $"Basic {Convert.ToBase64String("ada:pw"u8)}";
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel, more => more.MapGet("/pact", (HttpRequest request) => request.Headers.Authorization == expected
            ? Results.Text("""{"consumer":{"name":"App"},"provider":{"name":"Catalog"},"interactions":[],"metadata":{"pactSpecification":{"version":"3.0.0"}},"_links":{"pb:publish-verification-results":{"href":"http://broker/results"},"pb:provider":{"href":"http://broker/provider"}}}""", "application/hal+json")
            : Results.StatusCode(401)));
        var address = new Uri(app.Endpoint.BaseAddress, "pact");
        var options = kind == "token" ? new UriSourceOptions().TokenAuthentication("secret") : new UriSourceOptions().BasicAuthentication("ada", "pw");

        var contract = (await new UriSource(address, options).LoadAsync("Catalog", Cancellation)).Should().ContainSingle().Subject;

        contract.ResultsAddress.Should().Be(new Uri("http://broker/results"));
        contract.ProviderAddress.Should().Be(new Uri("http://broker/provider"));
        var refused = await FluentActions.Awaiting(() => new UriSource(address).LoadAsync("Catalog", Cancellation)).Should().ThrowAsync<ContractSourceException>();
        refused.Which.Message.Should().Be($"{address} answered 401 (Unauthorized) instead of a pact. Give the token or the user that may read it.");
    }

    [Fact]
    public async Task A_url_that_is_down_or_holds_no_pact_is_told_apart()
    {
        await using var app = await CatalogApp.StartAsync(Hosted.Kestrel, more => more.MapGet("/page", () => TypedResults.Text("<html>")));
        var page = new Uri(app.Endpoint.BaseAddress, "page");

        (await FluentActions.Awaiting(() => new UriSource(page).LoadAsync("Catalog", Cancellation)).Should().ThrowAsync<ContractSourceException>()).Which.Message.Should().StartWith($"{page} is not a pact. Line 1, column 1");
        (await FluentActions.Awaiting(() => new UriSource(Some.NobodyListens().BaseAddress).LoadAsync("Catalog", Cancellation)).Should().ThrowAsync<ContractSourceException>()).Which.Message.Should().Contain("cannot be reached");
    }

    private void Write(string name, string consumer, string provider)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, PactWriter.Write(Some.Pact(Some.Get("/")) with { Consumer = new(consumer), Provider = new(provider) }));
    }
}
