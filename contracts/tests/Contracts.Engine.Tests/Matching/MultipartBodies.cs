using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Mismatches;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Matching;

public sealed class MultipartBodies
{
    private const string Form = """
        --B
        Content-Disposition: form-data; name="title"

        Report
        --B
        Content-Disposition: form-data; name="data"; filename="d.json"
        Content-Type: application/json
        X-Count: 1

        {"id":1,"name":"a"}
        --B--
        """;

    [Fact]
    public void Parts_are_found_by_name_whatever_the_order_and_the_boundary()
    {
        const string other = """
            preamble
            --other
            Content-Type: application/json
            Content-Disposition: form-data; name="data"; filename="other.json"
            X-Count: 1

            {"name":"a", "id":1}
            --other
            Content-Disposition: form-data; name="title"

            Report
            --other--
            epilogue
            """;

        Compare("{}", Form, other, "other").Should().Be("matches");
    }

    [Theory]
    [InlineData("{}", "Report", "Letter", "$.title MIME part 'title': Expected body 'Report' to match 'Letter' using equality but did not match")]
    [InlineData("""{"$.title":{"match":"type"}}""", "Report", "Letter", "matches")]
    [InlineData("{}", "\"id\":1", "\"id\":2", "$.data.id MIME part 'data': Expected 2 (Integer) to be equal to 1 (Integer)")]
    [InlineData("""{"$.data.id":{"match":"integer"}}""", "\"id\":1", "\"id\":2", "matches")]
    [InlineData("""{"$.data.id":{"match":"integer"}}""", "\"id\":1", "\"id\":\"x\"", "$.data.id MIME part 'data': Expected 'x' (String) to be an integer")]
    [InlineData("""{"$.data":{"match":"contentType","value":"application/json"}}""", "{\"id\":1,\"name\":\"a\"}", "[1]", "$.data MIME part 'data': Type mismatch: Expected [1] (Array) to be the same type as {\"id\":1,\"name\":\"a\"} (Object)")]
    [InlineData("{}", "X-Count: 1", "X-Count: 2", "$.data.X-Count MIME part 'data': header 'X-Count': Expected '2' to be equal to '1'")]
    [InlineData("""{"$.data.X-Count":{"match":"integer"}}""", "X-Count: 1", "X-Count: 2", "matches")]
    [InlineData("{}", "X-Count: 1", "X-Other: 1", "$.data.X-Count MIME part 'data': Expected multipart header 'X-Count' with value '1' but was missing")]
    [InlineData("{}", "name=\"title\"", "name=\"label\"", "$.title Expected a MIME part 'title' but was missing; $.label Unexpected MIME part 'label' received")]
    [InlineData("{}", "; filename=\"d.json\"", "", "$.data Expected a MIME file 'data' but was field")]
    [InlineData("{}", "--B--", "", "$ Failed to parse the actual body as a MIME multipart body: 'its last part is not closed by a boundary'")]
    public void A_difference_is_told_at_its_part(string rules, string text, string replacement, string said) =>
        Compare(rules, Form, Form.Replace(text, replacement, StringComparison.Ordinal), "B").Replace("MIME part 'data': Expected a MIME", "Expected a MIME").Should().Be(said);

    [Fact]
    public void A_file_is_judged_by_how_it_begins_where_a_rule_asks_for_its_type()
    {
        const string upload = """
            --B
            Content-Disposition: form-data; name="image"; filename="i.png"
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            iVBORw0KGgoAAAA=
            --B--
            """;
        const string rules = """{"$.image":{"match":"contentType","value":"image/png"}}""";

        Compare(rules, upload, upload.Replace("AAAA", "BBBB", StringComparison.Ordinal), "B").Should().Be("matches");
        Compare(rules, upload, upload.Replace("iVBORw0KGgo", "/9j/4AAQSkZ", StringComparison.Ordinal), "B").Should().Be(
            "$.image MIME part 'image': Expected binary contents to have content type 'image/png' but detected contents was 'image/jpeg'");
    }

    private static string Compare(string rules, string expected, string actual, string boundary)
    {
        var mismatches = RequestMatching.Compare(
            new ExpectedRequest
            {
                Headers = [new Header("Content-Type", ["multipart/form-data; boundary=B"])],
                Body = Body.FromText(expected.ReplaceLineEndings("\r\n")),
                MatchingRules = new MatchingRules { Body = Some.Rules(rules) },
            },
            new ActualRequest
            {
                Method = "GET",
                Path = "/",
                Headers = [KeyValuePair.Create("Content-Type", $"multipart/form-data; boundary={boundary}")],
                Body = Body.FromText(actual.ReplaceLineEndings("\r\n")),
            });
        return mismatches.IsEmpty ? "matches" : string.Join("; ", mismatches.Select((Mismatch mismatch) => $"{mismatch.Path} {mismatch.Message}"));
    }
}
