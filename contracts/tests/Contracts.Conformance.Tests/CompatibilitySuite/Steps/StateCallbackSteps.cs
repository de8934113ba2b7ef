using System.Text.Json;
using Contracts.Conformance.Tests.CompatibilitySuite.Gherkin;
using Contracts.Conformance.Tests.CompatibilitySuite.Running;
using Contracts.Conformance.Tests.CompatibilitySuite.TestDoubles;
using Contracts.Providers.States;

namespace Contracts.Conformance.Tests.CompatibilitySuite.Steps;

/// <summary>What a provider is told about its states, and when.</summary>
internal sealed class StateCallbackSteps(StateCallback callback, Journal journal, Verification verification)
{
    private const string Setup = "setup";
    private const string Teardown = "teardown";

    [Step("a provider state callback is configured")]
    public void Configure() => verification.Preparations.Add(async () =>
        verification.Verifier = verification.Verifier.WithProviderStateUrl(await callback.StartAsync(), new StateChangeOptions { Teardown = true, RetryDelays = [] }));

    [Step("a provider state callback is configured, but will return a failure")]
    public void ConfigureFailing()
    {
        callback.Fails = true;
        Configure();
    }

    [Step("the provider state callback will be called before the verification is run")]
    public void CalledBefore() => journal.Entries.Should().NotBeEmpty().And.Subject.First().Should().BeOfType<JournalEntry.StateChange>().Which.Action.Should().Be(Setup);

    [Step("the provider state callback will be called after the verification is run")]
    public void CalledAfter() => journal.Entries.Should().NotBeEmpty().And.Subject.Last().Should().BeOfType<JournalEntry.StateChange>().Which.Action.Should().Be(Teardown);

    [Step("the provider state callback will receive a setup call with {string} as the provider state parameter")]
    public void ReceivesSetup(string state) => Received(Setup).Should().Contain(change => change.State == state);

    [Step("the provider state callback will receive a teardown call {string} as the provider state parameter")]
    public void ReceivesTeardown(string state) => Received(Teardown).Should().Contain(change => change.State == state);

    [Step("the provider state callback will receive a setup call with {string} and the following parameters:")]
    public void ReceivesSetup(string state, DataTable table) => ShouldContain(Setup, state, table);

    [Step("the provider state callback will receive a teardown call {string} and the following parameters:")]
    public void ReceivesTeardown(string state, DataTable table) => ShouldContain(Teardown, state, table);

    [Step("the provider state callback will NOT receive a teardown call")]
    public void ReceivesNoTeardown() => Received(Teardown).Should().BeEmpty();

    private void ShouldContain(string action, string state, DataTable table)
    {
        var parameters = JsonSerializer.SerializeToElement(table.Record().ToDictionary(cell => cell.Key, cell => JsonElement.Parse(cell.Value)));
        Received(action).Should().ContainSingle(change => change.State == state).Which.Parameters.Should().Match<JsonElement>(given => JsonElement.DeepEquals(given, parameters));
    }

    private IEnumerable<JournalEntry.StateChange> Received(string action) => journal.Entries.OfType<JournalEntry.StateChange>().Where(change => change.Action == action);
}
