using System.Text;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;
using Contracts.Engine.Rules;

namespace Contracts.Engine.Tests.Documents;

public sealed class ReadingPacts
{
    [Theory]
    [InlineData("""{"metadata":{"pactSpecification":{"version":"1.0.0"}}""", PactSpecificationVersion.V1)]
    [InlineData("""{"metadata":{"pactSpecification":{"version":"1.1.0"}}""", PactSpecificationVersion.V1_1)]
    [InlineData("""{"metadata":{"pactSpecification":{"version":"2"}}""", PactSpecificationVersion.V2)]
    [InlineData("""{"metadata":{"pact-specification":{"version":"2.0.0"}}""", PactSpecificationVersion.V2)]
    [InlineData("""{"metadata":{"pactSpecificationVersion":"2.0.0"}""", PactSpecificationVersion.V2)]
    [InlineData("""{"metadata":{"pactSpecification":{"version":3}}""", PactSpecificationVersion.V3)]
    [InlineData("""{"metadata":{"pactSpecification":{"version":"4.0"}}""", PactSpecificationVersion.V4)]
    public void The_version_is_found_under_every_name_that_it_has_had(string start, PactSpecificationVersion version) =>
        Read(start + ""","consumer":{"name":"c"},"provider":{"name":"p"},"interactions":[]}""").Document.Specification.Should().Be(version);

    [Theory]
    [InlineData("{}", "version-missing", PactSpecificationVersion.V3)]
    [InlineData("""{"pactSpecification":{"version":"many"}}""", "version-unknown", PactSpecificationVersion.V3)]
    [InlineData("""{"pactSpecification":{"version":"5.1"}}""", "version-unknown", PactSpecificationVersion.V4)]
    public void A_version_that_is_not_known_is_a_warning(string metadata, string warning, PactSpecificationVersion version)
    {
        var result = Read($$"""{"metadata":{{metadata}},"consumer":{"name":"c"},"provider":{"name":"p"},"interactions":[]}""");

        result.Document.Specification.Should().Be(version);
        result.Warnings.Should().ContainSingle().Which.Id.Should().Be(warning);
    }

    [Fact]
    public void What_a_file_leaves_out_has_the_default_of_the_specification_and_a_warning()
    {
        var result = Read("""{"metadata":{"pactSpecification":{"version":"2.0.0"}},"interactions":[{"description":"d","request":{}}]}""");

        var interaction = result.Document.Interactions.Should().ContainSingle().Which.Should().BeOfType<HttpInteraction>().Which;
        interaction.Request.Should().BeEquivalentTo(new { Method = "GET", Path = "/" });
        interaction.Response.Status.Should().Be(200);
        result.Document.Consumer.Value.Should().Be("consumer");
        result.Warnings.Select(warning => $"{warning.Path} {warning.Id}").Should().BeEquivalentTo(
            "$.interactions[0] response-missing",
            "$.interactions[0].request method-missing",
            "$.interactions[0].request path-missing",
            "$.consumer name-missing",
            "$.provider name-missing");
    }

    [Theory]
    [InlineData("""{"combine":"AND","matchers":[{"match":"statusCode","status":"success"}]}""")]
    [InlineData("""{"$":{"combine":"AND","matchers":[{"match":"statusCode","status":"success"}]}}""")]
    [InlineData("""{"":{"combine":"AND","matchers":[{"match":"statusCode","status":"success"}]}}""")]
    public void Rules_of_the_status_may_have_a_path_before_them(string rules)
    {
        var result = Read($$$$"""
            {"metadata":{"pactSpecification":{"version":"4.0"}},"consumer":{"name":"c"},"provider":{"name":"p"},
             "interactions":[{"type":"Synchronous/HTTP","description":"d","request":{"method":"GET","path":"/"},"response":{"status":200,"matchingRules":{"status":{{{{rules}}}}}}}]}
            """);

        var response = result.Document.Interactions.Should().ContainSingle().Which.Should().BeOfType<HttpInteraction>().Which.Response;
        response.MatchingRules.Status!.Rules.Should().ContainSingle().Which.Should().BeOfType<StatusCodeRule>().Which.Class.Should().Be(StatusClass.Success);
    }

    [Fact]
    public void An_interaction_of_an_unknown_type_is_kept_but_not_checked()
    {
        var result = Read("""
            {"metadata":{"pactSpecification":{"version":"4.0"}},"consumer":{"name":"c"},"provider":{"name":"p"},
             "interactions":[{"type":"Carrier/Pigeon","description":"coo"}]}
            """);

        result.Document.Interactions.Should().BeEmpty();
        result.Document.Unread.Should().ContainSingle().Which.GetProperty("description").GetString().Should().Be("coo");
        result.Warnings.Should().ContainSingle().Which.ToString().Should().Be(
            "$.interactions[0].type: Interactions of type 'Carrier/Pigeon' are not known; this one is kept in the file but not checked.");
    }

    [Fact]
    public void A_message_file_of_version_3_has_messages_with_metadata_under_either_name()
    {
        var result = Read("""
            {"metadata":{"pactSpecification":{"version":"3.0.0"}},"consumer":{"name":"c"},"provider":{"name":"p"},
             "messages":[{"description":"placed","providerStates":[{"name":"s","params":{"id":1}}],"contents":{"id":1},"metaData":{"topic":"orders"}}]}
            """);

        var message = result.Document.Interactions.Should().ContainSingle().Which.Should().BeOfType<AsynchronousMessage>().Which;
        message.Message.Metadata.Should().ContainSingle().Which.Key.Should().Be("topic");
        message.Message.Contents.Json!.Value.GetRawText().Should().Be("""{"id":1}""");
        message.ProviderStates.Should().ContainSingle().Which.Parameters.Should().ContainSingle().Which.Value.GetInt32().Should().Be(1);
    }

    [Fact]
    public void A_member_that_stands_twice_counts_once_with_its_last_value()
    {
        var result = Read("""{"consumer":{"name":"a","name":"b"},"provider":{"name":"p"},"interactions":[],"metadata":{"pactSpecification":{"version":"4.0"}}}""");

        result.Document.Consumer.Value.Should().Be("b");
        result.Warnings.Should().ContainSingle().Which.Id.Should().Be("duplicate-member");
    }

    [Fact]
    public void A_byte_order_mark_is_tolerated()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat("""{"interactions":[],"consumer":{"name":"c"},"provider":{"name":"p"},"metadata":{"pactSpecification":{"version":"4.0"}}}"""u8.ToArray()).ToArray();

        PactReader.Read(bytes).Warnings.Should().ContainSingle().Which.Id.Should().Be("byte-order-mark");
    }

    private static PactReadResult Read(string json) => PactReader.Read(Encoding.UTF8.GetBytes(json));
}
