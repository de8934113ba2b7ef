using System.Text.Json;
using Contracts.Conformance.Tests.CompatibilitySuite.Definitions;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Conformance.Tests.CompatibilitySuite.TestDoubles;
using Contracts.Engine.Documents;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>An HTTP provider and the pacts that it is verified against.</summary>
internal sealed class HttpProviderSteps(DefinedInteractions interactions, HttpTables tables, ScriptedProvider provider, Journal journal, Verification verification)
{
    [Step("a provider is started that returns the response from interaction {int}")]
    public void Start(int number) => Start([interactions[number]]);

    [Step("a provider is started that returns the responses from interactions {string}")]
    public void StartSeveral(string numbers) => Start(interactions.Several(numbers));

    [Step("a provider is started that returns the response from interaction {int}, with the following changes:")]
    public void StartChanged(int number, DataTable changes)
    {
        var row = changes.Record();
        var prefix = row.Keys.Any(column => column.StartsWith("response ", StringComparison.Ordinal)) ? "response " : "";
        Start([interactions[number] with { Response = tables.Response(row, prefix, interactions[number].Response) }]);
    }

    [Step("a Pact file for interaction {int} is to be verified")]
    public void Verify(int number) => verification.AddFile(interactions[number]);

    [Step("a Pact file for interaction {int} is to be verified from a Pact broker")]
    public void VerifyFromBroker(int number) => verification.AddToBroker(interactions[number]);

    [Step("a Pact file for interaction {int} is to be verified with a provider state {string} defined")]
    public void VerifyWithState(int number, string state) => verification.AddFile(interactions[number] with { ProviderStates = [new ProviderState(state)] });

    [Step("a Pact file for interaction {int} is to be verified with the following provider states defined:")]
    public void VerifyWithStates(int number, DataTable table) => verification.AddFile(interactions[number] with { ProviderStates = [.. table.Records().Select(State)] });

    [Step("a Pact file for interaction {int} is to be verified, but is marked pending")]
    public void VerifyPending(int number) => verification.AddFile(interactions[number] with { Pending = true });

    [Step("a Pact file for interaction {int} is to be verified with the following comments:")]
    public void VerifyWithComments(int number, DataTable table) => verification.AddFile(interactions[number] with { Comments = Comments(table) });

    [Step("a request filter is configured to make the following changes:")]
    public void Filter(DataTable changes)
    {
        var headers = HttpTables.HeaderCell(changes.Record()["headers"]);
        verification.Verifier = verification.Verifier.WithRequestFilter((request, _) =>
        {
            foreach (var header in headers)
                request.Headers.Add(header.Name, header.Values);
            return ValueTask.CompletedTask;
        });
    }

    [Step("the request to the provider will contain the header {string}")]
    public void WasAskedWith(string header)
    {
        var parts = header.Split(": ", 2);
        journal.Entries.OfType<JournalEntry.Asked>().Should().ContainSingle().Which.Headers.Should().Contain(KeyValuePair.Create(parts[0], parts[1]));
    }

    /// <summary>Comments as version 4 has them: lines of text, and the name of the test.</summary>
    public static JsonElement Comments(DataTable table)
    {
        var rows = table.Records();
        return JsonSerializer.SerializeToElement(new
        {
            text = rows.Where(row => row["type"] == "text").Select(row => row["comment"]).ToArray(),
            testname = rows.FirstOrDefault(row => row["type"] == "testname")?["comment"],
        });
    }

    private void Start(IEnumerable<HttpInteraction> script)
    {
        provider.Add(script);
        verification.Preparations.Add(async () => verification.Verifier = verification.Verifier.WithHttpEndpoint(await provider.StartAsync()));
    }

    private static ProviderState State(IReadOnlyDictionary<string, string> row) => new(row["State Name"])
    {
        Parameters = row.TryGetValue("Parameters", out var parameters)
            ? [.. JsonElement.Parse(parameters).EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))]
            : [],
    };
}
