using System.Collections.Immutable;
using System.Text.Json;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Matching;

public sealed class Messages
{
    [Theory]
    [InlineData("{}", """{"topic":"a"}""", """{"topic":"a","more":1}""", "matches")]
    [InlineData("{}", """{"topic":"a"}""", """{"Topic":"a"}""", "Expected message metadata 'topic' but was missing")]
    [InlineData("{}", """{"topic":"a"}""", """{"topic":"b"}""", "Expected metadata key 'topic' to have value 'a' (String) but was 'b' (String)")]
    [InlineData("{}", """{"n":1}""", """{"n":"1"}""", "Expected metadata key 'n' to have value '1' (Integer) but was '1' (String)")]
    [InlineData("{}", """{"o":{"a":[1]}}""", """{"o":{"a":[1]}}""", "matches")]
    [InlineData("{}", """{"contentType":"text/plain"}""", """{"Content-Type":"text/plain; charset=utf-8"}""", "matches")]
    [InlineData("{}", """{"contentType":"text/plain"}""", """{"contentType":"text/html"}""", "Expected metadata key 'contentType' to have value 'text/plain' (String) but was 'text/html' (String)")]
    [InlineData("""{"topic":{"match":"regex","regex":"[a-z]+"}}""", """{"topic":"a"}""", """{"topic":"zz"}""", "matches")]
    [InlineData("""{"$.topic":{"match":"regex","regex":"[a-z]+"}}""", """{"topic":"a"}""", """{"topic":"1"}""", "Mismatch with metadata 'topic': Expected '1' to match '[a-z]+'")]
    [InlineData("""{"a key":{"match":"type"}}""", """{"a key":"a"}""", """{"a key":"b"}""", "matches")]
    public void Metadata_that_the_pact_names_must_be_there(string rules, string expected, string actual, string said) => Some.Sentences(MessageMatching.Compare(
        new ExpectedMessage { Metadata = Metadata(expected), MatchingRules = new MatchingRules { Metadata = Some.Rules(rules) } },
        new ActualMessage { Contents = Body.Empty, Metadata = Metadata(actual) })).Should().Be(said);

    [Fact]
    public void Contents_are_compared_as_what_the_metadata_say()
    {
        var mismatches = MessageMatching.Compare(
            new ExpectedMessage { Contents = Body.FromText("""{"id":1}"""), Metadata = Metadata("""{"contentType":"application/json"}"""), MatchingRules = new MatchingRules { Body = Some.Rules("""{"$.id":{"match":"integer"}}""") } },
            new ActualMessage { Contents = Body.FromText("""{"id":"x","more":1}"""), Metadata = Metadata("""{"contentType":"application/json"}""") });

        Some.Sentences(mismatches).Should().Be("Expected 'x' (String) to be an integer");
    }

    private static ImmutableArray<KeyValuePair<string, JsonElement>> Metadata(string json) =>
        [.. Some.Json(json).EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value))];
}
