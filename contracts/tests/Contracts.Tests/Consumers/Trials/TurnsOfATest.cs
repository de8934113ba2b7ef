using Contracts.Consumers.Trials;

namespace Contracts.Tests.Consumers.Trials;

public sealed class TurnsOfATest
{
    private static readonly FieldChange NoA = new(FieldChangeKind.Remove, "$.a");
    private static readonly FieldChange NoB = new(FieldChangeKind.Remove, "$.b");
    private static readonly FieldChange NoC = new(FieldChangeKind.Remove, "$.c");

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, "$.a")]
    [InlineData(1, "$.b")]
    [InlineData(2, "$.c")]
    [InlineData(3, null)]
    public void One_change_is_made_in_all_that_a_test_gets(int? turn, string? place)
    {
        var test = new TestInTrial(turn);

        var met = new[] { test.Meet(Answer("first"), [NoA, NoB], _ => true), test.Meet(Answer("second"), [NoC], _ => true) };

        test.Changes.Should().Be(3);
        met.OfType<Alteration>().Select(alteration => alteration.Change.Place).Should().Equal(place is null ? [] : [place]);
        test.Made?.Change.Place.Should().Be(place);
    }

    [Fact]
    public void What_a_test_gets_again_is_changed_again_and_counts_once()
    {
        var test = new TestInTrial(turn: 1);

        var met = Enumerable.Range(0, 2).Select(_ => test.Meet(Answer("first"), [NoA, NoB], _ => false)).ToList();

        met.Should().OnlyContain(alteration => alteration!.Change == NoB);
        test.Changes.Should().Be(2);
        test.Made!.IsRefused.Should().BeFalse();
    }

    private static TrialSubject Answer(string name) => new() { Consumer = "Gateway", Provider = "Pricing", Name = name };
}
