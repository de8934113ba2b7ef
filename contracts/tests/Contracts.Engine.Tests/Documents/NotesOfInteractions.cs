using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Engine.Tests.Documents;

/// <summary>Comments belong to everybody: what stands in the place of notes and is none is passed over, and other comments stay.</summary>
public sealed class NotesOfInteractions
{
    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"scenarios\"")]
    [InlineData("""{"scenarios":"none","faults":{}}""")]
    [InlineData("""{"scenarios":["one",1,null],"faults":[[],{"reaction":"waits"},{"fault":7}]}""")]
    public void What_is_no_note_is_passed_over(string comments) => InteractionNotes.Of(With(comments)).IsEmpty.Should().BeTrue();

    [Theory]
    [InlineData("{}", "happy path")]
    [InlineData("""{"workflow":"checkout"}""", "happy path")]
    [InlineData("""{"step":1}""", "happy path")]
    [InlineData("""{"workflow":"checkout","step":1.5,"critical":"yes","priority":"high","category":9}""", "happy path")]
    [InlineData("""{"workflow":"checkout","step":1,"critical":true,"priority":2,"category":"audit","owner":"till"}""", "step 1 of checkout (critical), audit, priority 2")]
    [InlineData("""{"critical":true}""", "critical, happy path")]
    public void A_member_that_cannot_be_understood_is_not_said(string row, string scenario) =>
        InteractionNotes.Of(With($$"""{"scenarios":[{{row}}]}""")).Scenarios.Should().ContainSingle().Which.ToString().Should().Be(scenario);

    [Fact]
    public void Notes_take_the_place_of_notes_and_leave_other_comments()
    {
        var notes = new InteractionNotes([new Scenario { Workflow = "checkout", Step = 1 }], [new FaultNote("stall", "waits", RequestPattern.Timeout)]);

        notes.On(With("""{"text":["seen"],"scenarios":[{"category":"old"}],"faults":[{"fault":"reset","reaction":"old"}]}""")).Comments!.Value.GetRawText().Should().Be(
            """{"text":["seen"],"scenarios":[{"category":"happy path","workflow":"checkout","step":1}],"faults":[{"fault":"stall","reaction":"waits","pattern":"timeout"}]}""");
        InteractionNotes.None.On(With("""{"scenarios":[{"category":"old"}]}""")).Comments.Should().BeNull();
    }

    [Fact]
    public void The_same_said_twice_stands_there_once_in_the_order_of_steps()
    {
        var one = new InteractionNotes([new Scenario { Workflow = "b", Step = 2 }, new Scenario { Workflow = "a", Step = 10 }], [new FaultNote("stall", "waits")]);
        var other = new InteractionNotes([new Scenario { Workflow = "a", Step = 9 }, new Scenario { Workflow = "b", Step = 2 }], [new FaultNote("stall", "waits"), new FaultNote("reset", "says so")]);

        var both = one.And(other);

        both.Scenarios.Select(scenario => $"{scenario.Workflow} {scenario.Step}").Should().Equal("a 9", "a 10", "b 2");
        both.Faults.Select(fault => fault.Fault).Should().Equal("reset", "stall");
    }

    private static AsynchronousMessage With(string comments) => new() { Description = "a message", Message = new ExpectedMessage(), Comments = JsonElement.Parse(comments) };
}
