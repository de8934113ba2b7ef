using System.Text.Json;
using Contracts.Conformance.Tests.CompatibilitySuite.Definitions;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Consumers;
using Contracts.Engine.Documents;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>An HTTP interaction described with the DSL, in the version of the feature.</summary>
internal sealed class ConsumerTestSteps(PactFiles files, ScenarioSettings settings, GeneratedPacts pacts)
{
    private const string Place = "/path";

    private IRequestBuilderV3? _third;

    private IRequestBuilderV4? _fourth;

    [Step("an (?:HTTP interaction|integration) is being defined for a consumer test")]
    public void Begin()
    {
        if (settings.Version == PactSpecificationVersion.V4)
        {
            var builder = ((IPactV4)files.Definition).WithHttpInteractions();
            _fourth = builder.UponReceiving("a request");
            pacts.Add(() => Verify(builder, () => _fourth.WithRequest(HttpMethod.Get, Place).WillRespond()));
        }
        else
        {
            var builder = ((IPactV3)files.Definition).WithHttpInteractions();
            _third = builder.UponReceiving("a request");
            pacts.Add(() => Verify(builder, () => _third.WithRequest(HttpMethod.Get, Place).WillRespond()));
        }
    }

    [Step("a provider state {string} is specified")]
    public void Given(string state)
    {
        _third?.Given(state);
        _fourth?.Given(state);
    }

    [Step("a provider state {string} is specified with the following data:")]
    public void Given(string state, DataTable table)
    {
        var parameters = Parameters(table);
        _third?.Given(state, parameters);
        _fourth?.Given(state, parameters);
    }

    [Step("a key of {string} is specified for the HTTP interaction")]
    public void Key(string key) => _fourth!.WithKey(key);

    [Step("the HTTP interaction is marked as pending")]
    public void Pending() => _fourth!.Pending();

    [Step("a comment {string} is added to the HTTP interaction")]
    public void Comment(string text) => _fourth!.WithComment(text);

    /// <summary>The cells of such a table are JSON.</summary>
    public static object Parameters(DataTable table) => table.Record().ToDictionary(cell => cell.Key, cell => JsonElement.Parse(cell.Value));

    private static Task Verify(IPactBuilder builder, Action complete)
    {
        complete();
        return builder.VerifyAsync(
            async (context, cancellationToken) =>
            {
                using var client = new HttpClient { BaseAddress = context.MockServerUri };
                using var response = await client.GetAsync(Place, cancellationToken);
                response.EnsureSuccessStatusCode();
            },
            TestContext.Current.CancellationToken);
    }
}
