namespace Contracts.Conformance.Tests;

/// <summary>All places where this engine decides otherwise than the conformance data. A case that is listed here and passes is a failure too.</summary>
internal static class Deviations
{
    /// <summary>Where the specification's cases and the reference implementation part, this engine goes with the latter: the other languages verify with it.</summary>
    public static readonly Deviation[] Specification =
    [
        new(
            Id: "v1-query-as-text",
            Data: "V1 compares query strings as texts, so that another order or a trailing & is a difference.",
            Ours: "Query strings are compared parameter by parameter in every version.",
            Reason: "The reference implementation and every later version of the specification do; a server cannot tell such queries apart either.",
            Cases: ["v1/request/query/different param order.json", "v1/request/query/trailing amperand.json"]),
        new(
            Id: "xml-element-regex",
            Data: "A regex rule on an XML element is about its text.",
            Ours: "It is about the element's name; the text is at #text.",
            Reason: "The reference implementation reads it so. A pact that relies on the other reading cannot be verified by the tools of other languages.",
            Cases: ["v2/request/body/matches with regex xml.json", "v3/request/body/matches with regex xml.json"]),
        new(
            Id: "xml-index-in-path",
            Data: "[*] in the path of a rule stands for the children of an XML element.",
            Ours: "Paths into XML carry names only, so that such a rule is about nothing.",
            Reason: "The reference implementation reads it so, and names already stand for all children of that name.",
            Cases: ["v4/request/body/array with regular expression that does not match in element xml.json"]),
    ];

    /// <summary>Errors of the reference implementation that are not repeated. None makes a pact written here unverifiable there.</summary>
    public static readonly Deviation[] Rules =
    [
        new(
            Id: "alternatives-on-objects",
            Data: "combine OR is ignored for objects: all rules must hold, and an object can never be null.",
            Ours: "One rule that holds is enough for every value.",
            Reason: "The specification knows no exception for objects; a nullable object is what people write such rules for.",
            Cases:
            [
                """json {"$.v": {"combine": "OR", "matchers": [{"match": "type"}, {"match": "null"}]}}: {"a":1} | null""",
                """json {"$.v": {"combine": "OR", "matchers": [{"match": "type"}, {"match": "null"}]}}: {"a":1} | {"a":1}""",
            ]),
        new(
            Id: "last-days-of-the-year",
            Data: "A day of the year is refused from 357 on.",
            Ours: "Days of the year go to 366.",
            Reason: "So do years.",
            Cases: ["""json {"$.v": {"combine": "AND", "matchers": [{"match": "datetime", "format": "DDD"}]}}: "001" | "357" """.TrimEnd()]),
        new(
            Id: "negative-integers-in-texts",
            Data: "In headers, queries and other texts an integer must not be negative.",
            Ours: "It may be.",
            Reason: "The same rule on a JSON number lets it be, and -1 is an integer.",
            Cases: ["""header {"X-V": {"combine": "AND", "matchers": [{"match": "integer"}]}}: 1 | -1"""]),
    ];

    public static Deviation? Of(Deviation[] table, string key) => Array.Find(table, deviation => deviation.Cases.Contains(key));
}
