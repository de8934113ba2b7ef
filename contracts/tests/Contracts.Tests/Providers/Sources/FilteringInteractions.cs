using Contracts.Providers.Results;
using Contracts.Providers.Sources;
using Contracts.Tests.Providers.Apps;
using Contracts.Tests.Providers.TestDoubles;

namespace Contracts.Tests.Providers.Sources;

public sealed class FilteringInteractions
{
    [Theory]
    [InlineData(null, null, null, "lamp, table, nothing")]
    [InlineData("a .*lamp", null, null, "lamp")]
    [InlineData(null, "exists", null, "lamp, table")]
    [InlineData("table", "exists$", null, "table")]
    [InlineData(null, null, "true", "nothing")]
    [InlineData("", "", "", "lamp, table, nothing")]
    [Trait("row", "S1-050")]
    public void The_environment_narrows_the_interactions(string? description, string? state, string? noState, string expected)
    {
        var filter = InteractionFilter.From(name => name switch
        {
            "PACT_DESCRIPTION" => description,
            "PACT_PROVIDER_STATE" => state,
            "PACT_PROVIDER_NO_STATE" => noState,
            _ => null,
        });

        var left = new[] { Some.Get("/", description: "a big lamp", states: "lamp exists"), Some.Get("/", description: "a table", states: "table exists"), Some.Get("/", description: "a nothing") }
            .Where(filter.Accepts).Select(interaction => interaction.Description.Split(' ')[^1]);

        string.Join(", ", left).Should().Be(expected);
    }

    [Fact]
    public void A_filter_that_is_no_expression_is_refused_with_its_variable() =>
        FluentActions.Invoking(() => InteractionFilter.From(name => name == "PACT_DESCRIPTION" ? "a(" : null))
            .Should().Throw<ContractSourceException>().WithMessage("'a(' (PACT_DESCRIPTION) is not a regular expression:*");

    [Fact]
    public async Task A_filter_that_leaves_nothing_is_an_error()
    {
        await using var app = await CatalogApp.StartAsync();

        await FluentActions.Awaiting(() => Some.Verifier(Some.Get("/fails", 500)).WithHttpEndpoint(app.Endpoint).WithFilter("nothing has this").VerifyAsync(TestContext.Current.CancellationToken))
            .Should().ThrowAsync<ContractSourceException>().WithMessage("The filter (description matches 'nothing has this') leaves none of the 1 interactions.");
    }

    [Theory]
    [InlineData(null, "1.0", 1)]
    [InlineData("first", "1.0", 0)]
    [InlineData("request", "1.0", 1)]
    [InlineData(null, null, 0)]
    public async Task Only_a_whole_run_with_a_version_is_published(string? filter, string? version, int published)
    {
        await using var app = await CatalogApp.StartAsync();
        var publisher = new RecordingPublisher();

        await Some.Verifier(Some.Get("/fails", 500, "a first request"), Some.Get("/fails", 500, "a second request"))
            .WithHttpEndpoint(app.Endpoint)
            .WithFilter(filter)
            .WithBuild(new ProviderBuild { Version = version })
            .WithResultPublisher(publisher)
            .VerifyAsync(TestContext.Current.CancellationToken);

        publisher.Reports.Should().HaveCount(published);
    }
}
