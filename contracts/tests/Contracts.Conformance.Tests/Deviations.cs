namespace Contracts.Conformance.Tests;

/// <summary>All places where this engine decides otherwise than the specification's cases or the reference implementation. One that is listed and does not show is a failure too.</summary>
internal static class Deviations
{
    /// <summary>Where the specification's cases and the reference implementation part, this engine goes with the latter: the other languages verify with it.</summary>
    public static readonly Deviation[] FromSpecification =
    [
        new(
            Id: "v1-query-as-text",
            Theirs: "V1 compares query strings as texts, so that another order or a trailing & is a difference.",
            Ours: "Query strings are compared parameter by parameter in every version.",
            Reason: "The reference implementation and every later version of the specification do; a server cannot tell such queries apart either.")
        {
            Cases = ["v1/request/query/different param order.json", "v1/request/query/trailing amperand.json"],
        },
        new(
            Id: "xml-element-regex",
            Theirs: "A regex rule on an XML element is about its text.",
            Ours: "It is about the element's name; the text is at #text.",
            Reason: "The reference implementation reads it so. A pact that relies on the other reading cannot be verified by the tools of other languages.")
        {
            Cases = ["v2/request/body/matches with regex xml.json", "v3/request/body/matches with regex xml.json"],
        },
        new(
            Id: "xml-index-in-path",
            Theirs: "[*] in the path of a rule stands for the children of an XML element.",
            Ours: "Paths into XML carry names only, so that such a rule is about nothing.",
            Reason: "The reference implementation reads it so, and names already stand for all children of that name.")
        {
            Cases = ["v4/request/body/array with regular expression that does not match in element xml.json"],
        },
    ];

    /// <summary>Errors of the reference implementation that are not repeated. None makes a pact written here unverifiable there.</summary>
    public static readonly Deviation[] FromReference =
    [
        new(
            Id: "alternatives-on-objects",
            Theirs: "combine OR is ignored for objects: all rules must hold, and an object can never be null.",
            Ours: "One rule that holds is enough for every value.",
            Reason: "The specification knows no exception for objects; a nullable object is what people write such rules for.")
        {
            Cases =
            [
                """json {"$.v": {"combine": "OR", "matchers": [{"match": "type"}, {"match": "null"}]}}: {"a":1} | null""",
                """json {"$.v": {"combine": "OR", "matchers": [{"match": "type"}, {"match": "null"}]}}: {"a":1} | {"a":1}""",
            ],
        },
        new(
            Id: "last-days-of-the-year",
            Theirs: "A day of the year is refused from 357 on.",
            Ours: "Days of the year go to 366.",
            Reason: "So do years.")
        {
            Cases = ["""json {"$.v": {"combine": "AND", "matchers": [{"match": "datetime", "format": "DDD"}]}}: "001" | "357" """.TrimEnd()],
        },
        new(
            Id: "negative-integers-in-texts",
            Theirs: "In headers, queries and other texts an integer must not be negative.",
            Ours: "It may be.",
            Reason: "The same rule on a JSON number lets it be, and -1 is an integer.")
        {
            Cases = ["""header {"X-V": {"combine": "AND", "matchers": [{"match": "integer"}]}}: 1 | -1"""],
        },
        new(
            Id: "far-time-zones",
            Theirs: "Offsets from UTC are refused from 12 hours on.",
            Ours: "They go as far as Java lets them, to 18 hours.",
            Reason: "Auckland and Tonga exist.")
        {
            Example = Json("""{"match":"datetime","format":"HH:mmXXX"}""", "\"10:00+01:00\"", "\"10:00+13:00\"", matches: true),
        },
        new(
            Id: "fine-fractions",
            Theirs: "A fraction of a second must not be greater than 999, however many letters S there are.",
            Ours: "It has as many digits as there are letters.",
            Reason: "Six digits are what databases and .NET write; the rule would refuse every one of them.")
        {
            Example = Json("""{"match":"time","format":"HH:mm:ss.SSSSSS"}""", "\"10:00:00.000001\"", "\"10:00:00.123456\"", matches: true),
        },
        new(
            Id: "digits-beyond-a-double",
            Theirs: "Integers beyond 64 bits, and fractions, are rounded to doubles first: 123456789012345678901 equals 123456789012345678902.",
            Ours: "Numbers are compared by all their digits, as far as a decimal holds them (28).",
            Reason: "Amounts of money and identifiers have so many digits; two that differ are not the same. Which kind such a number is (a decimal) is as there.")
        {
            Example = Json("""{"match":"equality"}""", "123456789012345678901", "123456789012345678902", matches: false),
        },
        new(
            Id: "no-such-day",
            Theirs: "Day, month and year are judged one by one: 2023-02-30 is a date.",
            Ours: "The day must be one of the month.",
            Reason: "No reader of the value can make a date of it.")
        {
            Example = Json("""{"match":"date"}""", "\"2024-01-01\"", "\"2023-02-30\"", matches: false),
        },
        new(
            Id: "equality-of-empty-lists",
            Theirs: "An empty list of the example with a rule, even equality, lets every list pass.",
            Ours: "With equality the list must be empty; with any other rule every list passes.",
            Reason: "Equality is asked for by name. The other rules cannot say anything about elements that the example does not have.")
        {
            Example = Json("""{"match":"equality"}""", "[]", "[1]", matches: false),
        },
        new(
            Id: "null-as-null",
            Theirs: "Where the pact says null for a body, the four bytes of a JSON null are a difference.",
            Ours: "They are as good as no bytes.",
            Reason: "Many servers cannot send a JSON response without bytes.")
        {
            Example = new(
                "response",
                """{"status":200,"headers":{"Content-Type":["application/json"]},"body":{"content":null}}""",
                """{"status":200,"headers":{"Content-Type":["application/json"]},"body":{"content":"bnVsbA==","encoded":"base64","contentType":"application/json"}}""",
                Matches: true),
        },
        new(
            Id: "values-in-one-line",
            Theirs: "Two values of a header that is not among twelve known lists must come in two lines.",
            Ours: "One line with a comma between them is the same.",
            Reason: "It is to HTTP (RFC 9110, 5.2), and HttpClient sends it so.")
        {
            Example = new("response", """{"status":200,"headers":{"X-A":["1","2"]}}""", """{"status":200,"headers":{"X-A":["1, 2"]}}""", Matches: true),
        },
        new(
            Id: "paths-beyond-ascii",
            Theirs: "A path that the pact holds unescaped (/café) matches nothing that can come.",
            Ours: "Characters that can only travel escaped are compared as such; escapes have no case.",
            Reason: "It is the same path, and people write it so.")
        {
            Example = new("request", """{"method":"GET","path":"/café"}""", """{"method":"GET","path":"/caf%C3%A9"}""", Matches: true),
        },
        new(
            Id: "boundaries",
            Theirs: "The boundary of a multipart body must be the example's, unless a rule is set on the content type.",
            Ours: "Boundaries do not count.",
            Reason: "Every client makes a new one for each message.")
        {
            Example = new(
                "request",
                """{"method":"POST","path":"/","headers":{"Content-Type":["multipart/mixed; boundary=a"]}}""",
                """{"method":"POST","path":"/","headers":{"Content-Type":["multipart/mixed; boundary=b"]}}""",
                Matches: true),
        },
        new(
            Id: "types-of-parts",
            Theirs: "The content type of a part of a multipart body must be the example's, letter by letter, unless a rule is set on it.",
            Ours: "It is compared as a content type: a character set that the example does not name is no difference.",
            Reason: "The content type of the message itself is compared so too, and .NET's clients add the character set.")
        {
            Example = new(
                "request",
                """{"method":"POST","path":"/","body":{"content":"--a\r\nContent-Disposition: form-data; name=\"x\"; filename=\"x\"\r\nContent-Type: text/plain\r\n\r\n1\r\n--a--","contentType":"multipart/form-data;boundary=a"}}""",
                """{"method":"POST","path":"/","body":{"content":"--a\r\nContent-Disposition: form-data; name=\"x\"; filename=\"x\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n1\r\n--a--","contentType":"multipart/form-data;boundary=a"}}""",
                Matches: true),
        },
        new(
            Id: "unexpected-parts",
            Theirs: "A request may have parts in its multipart body that the pact does not name.",
            Ours: "It may not, as it may not have members of a JSON object or fields of a form.",
            Reason: "A request is compared strictly, so that a consumer does not send what no contract knows.")
        {
            Example = new(
                "request",
                """{"method":"POST","path":"/","body":{"content":"--a\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--a--","contentType":"multipart/form-data;boundary=a"}}""",
                """{"method":"POST","path":"/","body":{"content":"--a\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--a\r\nContent-Disposition: form-data; name=\"y\"\r\n\r\n1\r\n--a--","contentType":"multipart/form-data;boundary=a"}}""",
                Matches: false),
        },
        new(
            Id: "empty-of-another-type",
            Theirs: "Where no body is expected, one passes if its content type is not the expected one.",
            Ours: "A body is a difference whatever its type.",
            Reason: "The pact says that there must be none.")
        {
            Example = new(
                "response",
                """{"status":200,"headers":{},"body":{"content":"","contentType":"application/json"}}""",
                """{"status":200,"headers":{},"body":{"content":"text","contentType":"text/plain"}}""",
                Matches: false),
        },
    ];

    /// <summary>Where the compatibility suite wants what we decided against. A case names the scenario and the step that it ends at.</summary>
    public static readonly Deviation[] FromSuite =
    [
        new(
            Id: "state-without-handler",
            Theirs: "An interaction that needs a provider state passes, with a warning, where nothing brings states about.",
            Ours: "It fails, and the report names the state. Who prepares the provider by other means says WithProviderStatesIgnored().",
            Reason: "What was verified is the provider in some other state; a verdict that may be released on must not rest on that.")
        {
            Cases = ["V1/http_provider: Verifying an interaction where a provider state callback is not configured / the verification will be successful"],
        },
        new(
            Id: "comment-as-text",
            Theirs: "A single comment is written as a text.",
            Ours: "Comments are written as a list of texts, also when there is one.",
            Reason: "The specification says so, and so the verifiers of other languages read it.")
        {
            Cases =
            [
                """V4/http_consumer: Supports adding comments / the first interaction in the Pact file will have "comments" = '{"text":"this is a comment"}'""",
                """V4/message_consumer: Supports adding comments / the first interaction in the Pact file will have "comments" = '{"text":"this is a comment"}'""",
                """V4/synchronous_message_consumer: Supports adding comments / the first interaction in the Pact file will have "comments" = '{"text":"this is a comment"}'""",
            ],
        },
    ];

    public static Deviation? Of(Deviation[] table, string key) => Array.Find(table, deviation => deviation.Cases.Contains(key));

    private static DeviationExample Json(string rule, string expected, string actual, bool matches) => new(
        "response",
        $$"""{"status":200,"body":{"content":{{expected}},"contentType":"application/json"},"matchingRules":{"body":{"$":{"combine":"AND","matchers":[{{rule}}]} } } }""",
        $$"""{"status":200,"body":{"content":{{actual}},"contentType":"application/json"} }""",
        matches);
}
