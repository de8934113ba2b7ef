namespace Interop.Tests.BothWays;

/// <summary>Every rule of the specification with values to try it on.</summary>
internal static class Samples
{
    public const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    /// <summary>Rules for single values; they can stand on texts too.</summary>
    public static readonly Sample[] OfScalars =
    [
        new("equality", """{"match":"equality"}""", "\"abc\"", "\"12\""),
        new("type", """{"match":"type"}""", "\"abc\"", "\"12\""),
        new("regex", """{"match":"regex","regex":"\\w{3}\\d*"}""", "\"abc\"", "\"abc12\""),
        new("regex", """{"match":"regex","regex":"^(true|false|\\d+)$"}""", "\"12\"", "\"true\""),
        new("include", """{"match":"include","value":"b"}""", "\"abc\"", "\"b\""),
        new("integer", """{"match":"integer"}""", "1", "100"),
        new("decimal", """{"match":"decimal"}""", "1.5", "100.01"),
        new("number", """{"match":"number"}""", "1", "2.5"),
        new("boolean", """{"match":"boolean"}""", "true", "false"),
        new("date", """{"match":"date","format":"yyyy-MM-dd"}""", "\"2024-01-31\"", "\"2024-02-29\"") { Near = ["\"2023-02-30\"", "\"2023-12-31\"", "\"24-12-31\""] },
        new("time", """{"match":"time","format":"HH:mm:ss"}""", "\"10:30:00\"", "\"23:59:59\""),
        new("time", """{"match":"time","format":"HH:mm:ss.SSSSSS"}""", "\"10:30:00.000001\"") { Near = ["\"10:30:00.123456\"", "\"10:30:00.5\"", "\"10:30:00\""] },
        new("datetime", """{"match":"datetime","format":"yyyy-MM-dd'T'HH:mm:ssXXX"}""", "\"2024-01-31T10:30:00+01:00\"", "\"2024-01-31T10:30:00Z\"") { Near = ["\"2024-01-31T10:30:00+13:00\"", "\"2024-01-31T10:30:00+0100\"", "\"2024-01-31 10:30:00Z\""] },
        new("notEmpty", """{"match":"notEmpty"}""", "\"abc\"", "\"12\""),
        new("semver", """{"match":"semver"}""", "\"1.2.3\"", "\"1.2.3-rc.1+5\""),
        new("any of", """{"match":"integer"},{"match":"boolean"}""", "1", "true") { Combine = "OR" },
        new("all of", """{"match":"include","value":"a"},{"match":"regex","regex":".{3}"}""", "\"abc\"", "\"1a2\""),
    ];

    /// <summary>Texts that nothing but themselves will do for.</summary>
    public static readonly Sample WithoutRules = new("none", "", "\"abc\"", "\"12\"", "\"a b\"", "\"1,2\"");

    /// <summary>Rules for lists, objects and other values that only JSON has.</summary>
    public static readonly Sample[] OfJson =
    [
        new("null", """{"match":"null"}""", "null"),
        new("any of", """{"match":"type"},{"match":"null"}""", """{"a":1}""") { Combine = "OR", Near = ["null", """{"a":2}""", """{"a":"2"}""", "[]"] },
        new("equality", """{"match":"equality"}""", "[]") { Near = ["[1]", "{}"] },
        new("contentType", """{"match":"contentType","value":"image/png"}""", $"\"{Png}\""),
        new("equality", """{"match":"equality"}""", """{"a":1,"b":[true]}""", "[1,2]") { Near = ["""{"a":1,"b":[true],"c":1}""", "[1,2,3]", """{"a":1}"""] },
        new("type", """{"match":"type"}""", """{"a":1,"b":["x"]}""") { Near = ["""{"a":"1","b":["x"]}""", """{"a":2,"b":[]}""", """{"a":2,"b":["y","z"],"c":null}""", """{"a":2.5,"b":[1]}""", """{"b":["x"]}"""] },
        new("min type", """{"match":"type","min":2}""", "[1,2]") { Near = ["[1]", "[1,2,3]", """["a","b"]""", "[1,2.5]"] },
        new("max type", """{"match":"type","max":2}""", """["a"]""") { Near = ["[]", """["a","b","c"]""", """["a",1]""", """["x","y"]"""] },
        new("min and max type", """{"match":"type","min":1,"max":2}""", """[{"a":1}]""") { Near = ["[]", """[{"a":2},{"a":3}]""", """[{"a":2},{"b":3}]""", """[{"a":1},{"a":1},{"a":1}]""", """[{"a":"1"}]"""] },
        new("values", """{"match":"values"}""", """{"a":1}""") { Below = [(".*", """{"match":"type"}""")], Near = ["""{"b":2,"c":3}""", """{"b":"2"}""", """{"a":1,"x":true}"""] },
        new("eachKey", """{"match":"eachKey","rules":[{"match":"regex","regex":"[a-z]+"}]}""", """{"abc":1}""") { Near = ["""{"x":1}""", """{"X":1}""", """{"a":"1","b1":2}""", """{"abc":"text"}"""] },
        new("eachValue", """{"match":"eachValue","rules":[{"match":"regex","regex":"[a-z]+"}]}""", """{"a":"x"}""", """["x"]""") { Near = ["""{"b":"y","c":"z"}""", """{"a":"1"}""", """["x","y"]""", """["X"]"""] },
        new(
            "arrayContains",
            """{"match":"arrayContains","variants":[{"index":0,"rules":{"$.k":{"matchers":[{"match":"regex","regex":"a+"}]}}},{"index":1,"rules":{"$.k":{"matchers":[{"match":"integer"}]}}}]}""",
            """[{"k":"a"},{"k":1}]""") { Near = ["""[{"k":5},{"k":"aaa"},{"k":null}]""", """[{"k":"a"}]""", """[{"k":"b"},{"k":1}]""", """[{"x":"a"},{"k":1}]"""] },
        new("notEmpty", """{"match":"notEmpty"}""", "[1]", """{"a":1}""") { Near = ["[2]", """{"a":2}""", """{"b":1}"""] },
    ];

    /// <summary>Values for every rule: some satisfy it by chance.</summary>
    public static readonly string[] AnyJson =
    [
        "0", "-1", "1", "1.0", "2.5", "1e3", "18446744073709551616", "\"\"", "\"a\"", "\"ABC\"", "\"12\"", "\"-1\"", "\"1.5\"", "\"true\"", "true", "false", "null",
        "[]", "[1]", "[null]", "{}", "{\"a\":1}", "{\"a\":null}", "\"2024-13-01\"", "\"2024-1-1\"", "\"24:00:00\"", "\"10:30\"", "\"2024-01-31T10:30:00\"", "\"v1.2\"", "\"1.2\"", "\"ü b\"",
    ];

    /// <summary>Texts for every rule.</summary>
    public static readonly string[] AnyText = ["a", "ABC", "0", "12", "-1", "1.0", "1.5", "1e3", "true", "False", "null", "2024-13-01", "24:00:00", "10:30", "v1.2", "1.2", "x b y", "abc "];

    /// <summary>The first of a name whose example begins in a way.</summary>
    public static Sample Named(string name, string beginning) => OfJson.Concat(OfScalars).First(sample => sample.Name == name && sample.Examples[0].StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>One after the other, from the start again when all were there.</summary>
    public static Sample At(this Sample[] samples, int turn) => samples[turn % samples.Length];
}
