using Contracts.Engine.Documents;
using Contracts.Engine.Matching;
using Contracts.Engine.Rules;
using Contracts.Engine.Tests.Support;

namespace Contracts.Engine.Tests.Matching;

public sealed class MethodsPathsAndStatus
{
    [Theory]
    [InlineData("get", "GET", "matches")]
    [InlineData("PUT", "POST", "expected PUT but was POST")]
    public void Methods_have_no_case(string expected, string actual, string said) => Some.Sentences(RequestMatching.Compare(
        new ExpectedRequest { Method = expected },
        new ActualRequest { Method = actual, Path = "/" })).Should().Be(said);

    [Theory]
    [InlineData("/a", "/a", "matches")]
    [InlineData("/a", "/a/", "Expected '/a/' to be equal to '/a'")]
    [InlineData("/a", "/A", "Expected '/A' to be equal to '/a'")]
    [InlineData("/caf%c3%a9", "/caf%C3%A9", "matches")]
    [InlineData("/café au lait", "/caf%C3%A9%20au%20lait", "matches")]
    [InlineData("/a%2Fb", "/a/b", "Expected '/a/b' to be equal to '/a%2Fb'")]
    [InlineData("/🍰", "/%F0%9F%8D%B0", "matches")]
    public void Paths_are_the_same_when_they_are_the_same_request(string expected, string actual, string said) => Some.Sentences(RequestMatching.Compare(
        new ExpectedRequest { Path = expected },
        new ActualRequest { Method = "GET", Path = actual })).Should().Be(said);

    [Theory]
    [InlineData("""{"match":"regex","regex":"/o/\\d+"}""", "/o/12", "matches")]
    [InlineData("""{"match":"regex","regex":"/o/\\d+"}""", "/o/x", "Expected '/o/x' to match '/o/\\d+'")]
    [InlineData("""[{"match":"include","value":"o"},{"match":"include","value":"p"}]""", "/x", "Expected '/x' to include 'o'; Expected '/x' to include 'p'")]
    [InlineData("""{"combine":"OR","matchers":[{"match":"include","value":"o"},{"match":"include","value":"p"}]}""", "/p", "matches")]
    public void Rules_replace_equality_of_paths(string rules, string actual, string said) => Some.Sentences(RequestMatching.Compare(
        new ExpectedRequest { Path = "/o/1", MatchingRules = new MatchingRules { Path = Some.RuleList(rules) } },
        new ActualRequest { Method = "GET", Path = actual })).Should().Be(said);

    [Theory]
    [InlineData("""[]""", 404, "The contract has an entry without rules for this value.")]
    [InlineData("""{"match":"statusCode","status":"success"}""", 204, "matches")]
    [InlineData("""{"match":"statusCode","status":"success"}""", 404, "Expected status code 404 to be a Successful response (200–299)")]
    [InlineData("""{"match":"statusCode","status":"nonError"}""", 302, "matches")]
    [InlineData("""{"match":"statusCode","status":"error"}""", 503, "matches")]
    [InlineData("""{"match":"statusCode","status":"info"}""", 101, "matches")]
    [InlineData("""{"match":"statusCode","status":"redirect"}""", 301, "matches")]
    [InlineData("""{"match":"statusCode","status":"clientError"}""", 500, "Expected status code 500 to be a Client error (400–499)")]
    [InlineData("""{"match":"statusCode","status":"serverError"}""", 500, "matches")]
    [InlineData("""{"match":"statusCode","status":[200,201]}""", 201, "matches")]
    [InlineData("""{"match":"statusCode","status":[200,201]}""", 202, "Expected status code 202 to be a 200, 201")]
    [InlineData("""{"match":"integer"}""", 202, "matches")]
    public void Rules_replace_equality_of_the_status(string rules, int actual, string said) => Some.Sentences(ResponseMatching.Compare(
        new ExpectedResponse { Status = 200, MatchingRules = new MatchingRules { Status = Some.RuleList(rules) } },
        new ActualResponse { Status = actual })).Should().Be(said);

    [Fact]
    public void Without_rules_the_status_is_equal() => Some.Sentences(ResponseMatching.Compare(
        new ExpectedResponse { Status = 200 },
        new ActualResponse { Status = 500 })).Should().Be("expected 200 but was 500");

    [Fact]
    public void All_parts_are_reported_not_only_the_first()
    {
        var mismatches = RequestMatching.Compare(
            new ExpectedRequest { Method = "GET", Path = "/a", Headers = [new Header("X", ["1"])], Query = [new QueryParameter("q", ["1"])], Body = Engine.Bodies.Body.FromText("x") },
            new ActualRequest { Method = "PUT", Path = "/b" });

        Some.Summary(mismatches).Should().Be("method-differs; path-differs; q query-parameter-missing; X header-missing; $ body-missing");
    }
}
