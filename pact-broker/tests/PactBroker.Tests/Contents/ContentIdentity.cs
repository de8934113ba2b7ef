using PactBroker.Domain.Contents;

namespace PactBroker.Tests.Contents;

/// <summary>Contents are equal where a verification could not tell them apart; their name is a hash that other brokers compute, too.</summary>
public sealed class ContentIdentity
{
    private const string Two = """
        {"interactions":[{"description":"b","request":{"method":"GET","path":"/b"},"response":{"status":200}},{"response":{"status":200},"request":{"path":"/a","method":"GET"},"description":"a"}],"metadata":{"pactSpecification":{"version":"2.0.0"}}}
        """;

    private const string TwoInOtherOrder = """
        {"metadata":{"pactRust":{"models":"1"},"pactSpecification":{"version":"2.0.0"}},"interactions":[{"description":"a","response":{"status":200},"request":{"method":"GET","path":"/a"}},{"request":{"path":"/b","method":"GET"},"description":"b","response":{"status":200}}]}
        """;

    public static TheoryData<string, string, string> KnownHashes => new()
    {
        { "two interactions", Two, "915e3d41013ba920d9eb5f031e941efc203b3d3d" },
        { "order of interactions, keys and other metadata do not count", TwoInOtherOrder, "915e3d41013ba920d9eb5f031e941efc203b3d3d" },
        { "the version of the specification counts", Two.Replace("2.0.0", "3.0.0", StringComparison.Ordinal), "a05debf954d941c2178e71c78921a11f87210893" },
        { "no interactions", """{"interactions":[]}""", "ed7c1aebc3e11064ce9afc29297e1e36203583cd" },
        { "neither interactions nor messages: the document as it is", """{"provider":{"name":"Bar"},"consumer":{"name":"Foo"}}""", "07a6c7dd05b0461228ca800fed224378148c3788" },
        { "messages", """{"messages":[{"description":"m","contents":{"z":1,"a":[3,1,2]}}],"metadata":{"pactSpecification":{"version":"3.0.0"}}}""", "21dce035bafd2e8a926462185b21477342ca2efe" },
        { "both: only interactions are ordered", """{"messages":[{"b":1},{"a":1}],"interactions":[{"b":1},{"a":1}],"metadata":{"pactSpecification":{"version":"4.0"}}}""", "272e0249a5949b2e9693f3bd792b8feaf4f93cb6" },
        { "a version that is a number stays one", """{"interactions":[],"metadata":{"pactSpecification":{"version":4}}}""", "f8a4fff90bf2384c1c3ff4ce25ccdd3eb7b83221" },
        { "version in the place of old", """{"interactions":[],"metadata":{"pact-specification":{"version":"1.0.0"}}}""", "4338d9c18831e1c8ccfdbb433691cacb9a05d384" },
        { "version in the place of older", """{"interactions":[],"metadata":{"pactSpecificationVersion":"2.0"}}""", "f3550d7d654916254b90503a9e5346cd6e0a5f53" },
        { "an id that the publisher chose counts", """{"interactions":[{"_id":"x","a":1}]}""", "3abdec6f25d1b361debc89b3d9375ac5bef45562" },
        { "keys are ordered by their bytes", """{"interactions":[{"b":1,"A":2,"a":3,"_":4,"é":5,"Z":6,"aa":7,"10":8,"9":9}]}""", "3735db84d9fba0e60a6b50275ecb6f2eb32e0ec2" },
        { "a repeated key counts the last time", """{"interactions":[{"a":1,"a":2}]}""", "e5db7fdc3c29f06de15d4d196e622114f6fd8d42" },
    };

    [Theory]
    [MemberData(nameof(KnownHashes))]
    [Trait("row", "S4-074")]
    public void A_content_has_the_hash_that_the_protocol_gives_it(string why, string document, string hash) =>
        ContractContent.Parse(document).Hash.Should().Be(hash, "of: {0}", why);

    [Fact]
    public void Each_interaction_gets_an_id_from_its_content_as_first_member()
    {
        var interaction = ContractContent.Parse(Two).Document["interactions"]![1]!.AsObject();

        interaction.First().Should().Match<KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>>(member => member.Key == "_id" && member.Value!.ToString() == "700695f90348caa11656e254b05dbfde03269892");
    }

    [Theory]
    [InlineData("1.0", "1.0")]
    [InlineData("1E3", "1000.0")]
    [InlineData("100.50", "100.5")]
    [InlineData("-0", "0")]
    [InlineData("-0.0", "-0.0")]
    [InlineData("1e-7", "0.0000001")]
    [InlineData("1e-9", "0.000000001")]
    [InlineData("1.5e-10", "1.5e-10")]
    [InlineData("123456789.12345678", "123456789.12345678")]
    [InlineData("999999999999999.0", "999999999999999.0")]
    [InlineData("1e15", "1e+15")]
    [InlineData("-1e20", "-1e+20")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157e+308")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void A_number_is_written_one_way(string given, string written) => CanonicalNumber.Write(given).Should().Be(written);

    [Theory]
    [InlineData("{\"a\":", "line 1, column 6")]
    [InlineData("{\"interactions\":[\n  {\"a\":NaN}]}", "line 2, column 8")]
    [InlineData("{\"a\":1,}", "line 1, column 8")]
    [InlineData("\uFEFF{}", "byte order mark")]
    [InlineData("[]", "an array")]
    [InlineData("\"pact\"", "a string")]
    [InlineData("{\"a\":\"\\ud800\"}", "surrogate")]
    public void Text_that_is_no_contract_is_refused_and_the_place_named(string text, string named)
    {
        var reading = () => ContractContent.Parse(text);

        reading.Should().Throw<ContractFormatException>().WithMessage($"*{named}*");
    }

    [Fact]
    public void Nesting_ends_at_fifty()
    {
        string Nested(int depth) => $"{{\"a\":{new string('[', depth - 1)}{new string(']', depth - 1)}}}";

        ContractContent.Parse(Nested(50)).Hash.Should().HaveLength(40);
        var reading = () => ContractContent.Parse(Nested(51));
        reading.Should().Throw<ContractFormatException>();
    }
}
