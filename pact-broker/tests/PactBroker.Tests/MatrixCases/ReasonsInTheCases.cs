using PactBroker.Domain.Reasons;
using PactBroker.Tests.Scenarios;

namespace PactBroker.Tests.MatrixCases;

/// <summary>Whoever is told no is told what to do.</summary>
public sealed class ReasonsInTheCases
{
    // Shown by DecidingOverEvents.
    private const string OfEvents = "event-";

    // Shown by DecidingByDocuments and GivingUpComparisons.
    private static readonly string[] OfDocuments = [DocumentDisagreesReason.ReasonId, OwnTestsMissingReason.ReasonId, ComparisonGivenUpReason.ReasonId];

    // Shown by AcknowledgingChanges.
    private const string OfConsumers = AcknowledgementPendingReason.ReasonId;

    // Shown by DecidingAboutExternals.
    private const string OfExternals = "external-";

    private static readonly string[] Files = ["MatrixCases/can-i-deploy.cases", "MatrixCases/matrix.cases"];

    private static IEnumerable<string> Refusing => ReasonCatalogue.Rows.Where(row => row.Kind == NoticeKind.Error).Select(row => row.Id);

    [Fact]
    public void Each_answer_with_a_reason_against_it_has_a_next_step_for_that_reason()
    {
        var against = Files.SelectMany(Scenario.Read).SelectMany(scenario => scenario.Steps).Where(step => ReasonsOf(step).Any()).ToList();

        against.Should().HaveCountGreaterThan(20).And.OnlyContain(step => step.Expected.Any(line => line.StartsWith("next, ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_reason_against_is_in_a_case() =>
        Files.SelectMany(Scenario.Read).SelectMany(scenario => scenario.Steps).SelectMany(ReasonsOf).Distinct()
            .Should().BeEquivalentTo(Refusing.Where(id => !id.StartsWith(OfEvents, StringComparison.Ordinal) && !id.StartsWith(OfExternals, StringComparison.Ordinal)).Except([.. OfDocuments, OfConsumers]));

    private static IEnumerable<string> ReasonsOf(ScenarioStep step) => step.Expected.Select(line => line.Split(':')[0]).Where(Refusing.Contains);
}
