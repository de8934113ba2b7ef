using System.Text.Json;
using Contracts.Conformance.Tests.CompatibilitySuite.Definitions;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>What the pact file of a consumer's test holds.</summary>
internal sealed class PactFileSteps(PactFiles files, Fixtures fixtures)
{
    [Step(@"the pact file will contain \{?(\d+)\}? (?:message )?interactions?")]
    public void Counts(int count) => files.Document.Interactions.Should().HaveCount(count);

    [Step(@"the \{(\w+)\} interaction request will be for a {string}")]
    public void AsksWith(string place, string method) => Http(place).Request.Method.Should().Be(method);

    [Step(@"the \{(\w+)\} interaction request query parameters will be {string}")]
    public void AsksFor(string place, string query) =>
        Http(place).Request.Query.Should().BeEquivalentTo(PactReader.ReadRequest(JsonSerializer.SerializeToElement(new { query }), PactSpecificationVersion.V1).Query);

    [Step(@"the \{(\w+)\} interaction request will contain the header {string} with value {string}")]
    public void AsksWithHeader(string place, string name, string value) =>
        Http(place).Request.Headers!.Value.Should().ContainSingle(header => header.Name == name).Which.Values.Should().Equal(value);

    [Step(@"the \{(\w+)\} interaction request content type will be {string}")]
    public void SendsAs(string place, string contentType) => PactFiles.ContentType(Http(place).Request.Headers).Should().Be(contentType);

    [Step(@"the \{(\w+)\} interaction request will contain the {string} document")]
    public void Sends(string place, string document) => PactFiles.ShouldBeSame(Http(place).Request.Body, fixtures.Document(document));

    [Step(@"the \{(\w+)\} interaction response will contain the {string} document")]
    public void Expects(string place, string document) => PactFiles.ShouldBeSame(Http(place).Response.Body, fixtures.Document(document));

    [Step("the (?:interaction|first message) in the [Pp]act file will contain (\\d+) provider states?")]
    public void CountsStates(int count) => Only().ProviderStates.Should().HaveCount(count);

    [Step("the (?:interaction|first message) in the Pact file will contain provider state {string}")]
    public void HasState(string name) => Only().ProviderStates.Should().Contain(state => state.Name == name);

    [Step("the provider state {string} (?:in the Pact file|for the message) will contain the following parameters:")]
    public void HasParameters(string name, DataTable table)
    {
        var expected = JsonElement.Parse(table.Record()["parameters"]);
        var state = Only().ProviderStates.Should().ContainSingle(state => state.Name == name).Subject;
        JsonElement.DeepEquals(JsonSerializer.SerializeToElement(state.Parameters.ToDictionary()), expected).Should().BeTrue("they are {0}", string.Join(", ", state.Parameters));
    }

    [Step("the first interaction in the Pact file will have a type of {string}")]
    public void FirstIs(string type) => First().GetProperty("type").GetString().Should().Be(type);

    [Step("there will be an interaction in the Pact file with a type of {string}")]
    public void OneIs(string type) => files.Json.GetProperty("interactions").EnumerateArray().Select(interaction => interaction.GetProperty("type").GetString()).Should().Contain(type);

    [Step("the first interaction in the Pact file will have {string} = '(.*)'")]
    public void FirstHas(string name, string json) => JsonElement.DeepEquals(First().GetProperty(name), JsonElement.Parse(json)).Should().BeTrue("{0} is {1}", name, First().GetProperty(name).GetRawText());

    private HttpInteraction Http(string place) => files.Nth<HttpInteraction>(place);

    private Interaction Only() => files.Document.Interactions.Should().ContainSingle().Subject;

    private JsonElement First() => files.Json.GetProperty("interactions")[0];
}
