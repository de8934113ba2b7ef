using Contracts.Engine.Documents;
using Contracts.Providers.Replay;
using Contracts.Providers.Reports;
using Contracts.Providers.Sources;
using Contracts.Testing.Verification;
using Contracts.Tests.Providers;

namespace Contracts.Tests.Testing;

public sealed class InteractionKeys
{
    private static readonly PacticipantName Gateway = new("Gateway");

    [Fact]
    public void A_key_is_readable_and_tells_interactions_apart_by_consumer_kind_words_and_states()
    {
        var interaction = Some.Get("/", description: "a request for \"ümlauts\"") with { ProviderStates = [new("first"), Some.State("second", """{"b": 1, "a": "1"}""")] };

        InteractionKey.Of(Gateway, interaction).Should().Be("""["Gateway","Synchronous/HTTP","a request for \"ümlauts\"",["first"],["second","a","1","b",1]]""");
        InteractionKey.Of(Gateway, Some.Message("a", "{}")).Should().NotBe(InteractionKey.Of(Gateway, Some.Get("/", description: "a")));
    }

    [Fact]
    public void A_name_is_what_a_person_would_say()
    {
        InteractionName.Of(Gateway, Some.Get("/", description: "a request for the price of a product", states: "product 42 is priced")).Should().Be("Gateway: a request for the price of a product (given product 42 is priced)");
        InteractionName.Of(Gateway, Some.Get("/", description: "a request")).Should().Be("Gateway: a request");
        InteractionName.Of(Gateway, Some.Get("/", description: "a request") with { ProviderStates = [new("a"), Some.State("b", """{"sku": "42", "n": 3}""")] }).Should().Be("Gateway: a request (given a and b [sku: 42, n: 3])");
    }

    [Fact]
    public void One_interaction_in_two_versions_of_a_contract_is_one_test_asked_as_often_as_it_differs()
    {
        var same = Some.Get("/1", description: "a");
        SourcedContract[] contracts =
        [
            new() { Document = Some.Pact(same, Some.Get("/2", description: "b")), Origin = "main" },
            new() { Document = Some.Pact(same with { Id = "7", Pending = true }, Some.Get("/2", 201, "b")), Origin = "deployed" },
        ];

        var rows = InteractionRows.Of([.. contracts], InteractionFilter.All);

        rows.Select(row => row.DisplayName).Should().Equal("Shop: a", "Shop: b");
        rows.Select(row => row.Occurrences.Select(occurrence => InteractionContent.Of(occurrence.Interaction)).Distinct().Count()).Should().Equal(1, 2);
    }
}
