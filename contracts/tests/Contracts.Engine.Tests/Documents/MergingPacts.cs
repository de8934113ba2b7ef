using System.Text;
using System.Text.Json;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Merging;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Documents.Writing;

namespace Contracts.Engine.Tests.Documents;

public sealed class MergingPacts
{
    [Fact]
    public void What_is_said_now_replaces_what_was_said_about_the_same_interaction()
    {
        var merged = PactMerge.Replace(Pact(Http("a", "/old"), Http("b", "/b")), Pact(Http("a", "/new"), Http("a", "/state", "s")));

        Paths(merged).Should().Equal("/new", "/state", "/b");
    }

    [Fact]
    public void The_order_of_the_result_does_not_depend_on_the_order_of_what_came()
    {
        var interactions = new[] { Http("b", "/1"), Http("a", "/2", "t"), Http("a", "/3", "s", "t"), Http("a", "/4", "s"), Http("a", "/5") };
        var expected = new[] { "/5", "/4", "/3", "/2", "/1" };

        foreach (var rotation in Enumerable.Range(0, interactions.Length))
        {
            var rotated = interactions.Skip(rotation).Concat(interactions.Take(rotation)).ToArray();
            Paths(PactMerge.Replace(Pact(rotated[..2]), Pact(rotated[2..]))).Should().Equal(expected);
        }
    }

    [Fact]
    public void Equal_statements_are_one_and_different_ones_a_conflict_that_shows_the_difference()
    {
        var result = PactMerge.Combine(Pact(Http("a", "/x"), Http("b", "/one", "s")), Pact(Http("a", "/x"), Http("b", "/two", "s")));

        Paths(result.Document).Should().Equal("/x", "/one");
        var conflict = result.Conflicts.Should().ContainSingle().Which;
        conflict.Identity.ToString().Should().Be("b (given s)");
        conflict.Difference.Split('\n').Where(line => line.TrimStart()[0] is '-' or '+').Should().Equal("""  -     "path": "/one" """.TrimEnd(), """  +     "path": "/two" """.TrimEnd());
    }

    [Fact]
    public void The_newer_version_is_kept_and_other_tools_members_too()
    {
        var old = Pact(Http("a", "/a")) with { Specification = PactSpecificationVersion.V2, Metadata = [Extra("tool", "1"), Extra("other", "2")], Extra = [Extra("links", "{}")] };

        var merged = PactMerge.Replace(old, Pact(Http("b", "/b")) with { Metadata = [Extra("tool", "3")] });

        merged.Specification.Should().Be(PactSpecificationVersion.V4);
        merged.Metadata.Select(member => $"{member.Name}={member.Value}").Should().BeEquivalentTo("tool=3", "other=2");
        merged.Extra.Should().ContainSingle();
    }

    [Fact]
    public void Pacts_of_others_do_not_become_one()
    {
        var merge = () => PactMerge.Replace(Pact(), Pact() with { Provider = new PacticipantName("q") });

        merge.Should().Throw<ArgumentException>().WithMessage("A pact of c with p and one of c with q do not become one.*");
    }

    [Fact]
    public void An_older_file_says_the_same_in_the_newest_version()
    {
        var old = PactReader.Read(Encoding.UTF8.GetBytes(SomePact.V2)).Document;

        var upgraded = PactReader.Read(PactWriter.Write(old with { Specification = PactSpecificationVersion.V4 })).Document;

        PactDifference.Between(old with { Specification = PactSpecificationVersion.V4 }, upgraded).Should().BeEmpty();
        var request = upgraded.Interactions[0].Should().BeOfType<HttpInteraction>().Which.Request;
        request.Query!.Value.Select(parameter => parameter.Name).Should().Equal("flag", "q");
        request.MatchingRules.Query.Select(rule => rule.Key).Should().Equal("a[]", "q");
        request.Body.Json!.Value.GetProperty("amount").GetRawText().Should().Be("1.50");
    }

    [Fact]
    public void A_difference_names_what_came_went_and_changed()
    {
        var difference = PactDifference.Between(Pact(Http("a", "/a"), Http("b", "/b"), Http("c", "/c")), Pact(Http("a", "/a"), Http("b", "/B"), Http("d", "/d")));

        difference.Should().Be("""
            changed: b
              …
                  "request": {
                    "method": "GET",
              -     "path": "/b"
              +     "path": "/B"
                  },
                  "response": {
              …
            removed: c
            added: d
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("a", null, "a")]
    [InlineData("a", """[{"name":"s"},{"name":"t","params":{"id":1,"on":true}}]""", "a (given s and t with id 1, on true)")]
    public void An_interaction_is_named_by_description_and_states(string description, string? states, string name) =>
        InteractionIdentity.Of(Stated(description, states)).ToString().Should().Be(name);

    [Theory]
    [InlineData("""[{"name":"s","params":{"a":1,"b":2}}]""", """[{"name":"s","params":{"b":2,"a":1}}]""", true)]
    [InlineData("""[{"name":"s","params":{"a":1}}]""", """[{"name":"s","params":{"a":"1"}}]""", false)]
    [InlineData("""[{"name":"s"},{"name":"t"}]""", """[{"name":"t"},{"name":"s"}]""", false)]
    [InlineData("""[{"name":"s"}]""", null, false)]
    public void Identity_is_the_states_in_order_with_their_parameters(string? one, string? other, bool same) =>
        (InteractionIdentity.Of(Stated("d", one)) == InteractionIdentity.Of(Stated("d", other))).Should().Be(same);

    [Fact]
    public void A_message_is_not_the_request_of_the_same_name() =>
        InteractionIdentity.Of(Http("d", "/")).Should().NotBe(InteractionIdentity.Of(new AsynchronousMessage { Description = "d", Message = new ExpectedMessage() }));

    private static Interaction Stated(string description, string? states) => PactReader.Read(Encoding.UTF8.GetBytes($$$"""
        {"metadata":{"pactSpecification":{"version":"3.0.0"}},"interactions":[{"description":"{{{description}}}","providerStates":{{{states ?? "[]"}}}}]}
        """)).Document.Interactions[0];

    private static PactDocument Pact(params Interaction[] interactions) => new()
    {
        Consumer = new PacticipantName("c"),
        Provider = new PacticipantName("p"),
        Specification = PactSpecificationVersion.V4,
        Interactions = [.. interactions],
    };

    private static HttpInteraction Http(string description, string path, params string[] states) => new()
    {
        Description = description,
        ProviderStates = [.. states.Select(state => new ProviderState(state))],
        Request = new ExpectedRequest { Path = path },
        Response = new ExpectedResponse(),
    };

    private static ExtraMember Extra(string name, string json) => new(name, JsonElement.Parse(json));

    private static IEnumerable<string> Paths(PactDocument document) => document.Interactions.Cast<HttpInteraction>().Select(interaction => interaction.Request.Path);
}
