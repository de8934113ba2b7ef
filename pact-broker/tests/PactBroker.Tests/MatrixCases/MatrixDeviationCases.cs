using PactBroker.Domain.Matrix;
using PactBroker.Tests.Scenarios;

namespace PactBroker.Tests.MatrixCases;

public sealed class MatrixDeviationCases
{
    [Fact]
    public void Each_deviation_from_the_reference_is_shown_by_a_case_of_its_name()
        => Scenario.Read("MatrixCases/matrix.cases").Select(scenario => scenario.Title)
            .Should().Contain(MatrixDeviations.All.Select(deviation => deviation.Id)).And.HaveCountGreaterThan(MatrixDeviations.All.Length);
}
