using System.Diagnostics;
using System.Text;
using Contracts.Engine.Documents.Reading;

namespace Contracts.Engine.Tests.Documents;

public sealed class RefusingFiles
{
    [Theory]
    [InlineData("", "$: The file is empty. A pact is a JSON object.")]
    [InlineData("[]", "Line 1, column 1 ($): The file is a list, not an object. It should look like {\"consumer\":{\"name\":\"…\"},\"provider\":{\"name\":\"…\"},\"interactions\":[…]}.")]
    [InlineData("{\"a\":1}", "Line 1, column 1 ($): This is JSON, but not a pact. A pact has the members consumer, provider and interactions (or messages).")]
    [InlineData("{\n  \"consumer\": 1 }", "Line 2, column 15 ($.consumer): The consumer is the number 1, not an object. It should look like {\"name\":\"consumer\"}.")]
    [InlineData("{\"interactions\": {} }", "Line 1, column 18 ($.interactions): The member interactions is an object, not a list. It should be a JSON array.")]
    [InlineData("{\"interactions\": [\n  {},\n  {\"request\": {\"é\": 1, \"method\": 5}}] }", "Line 3, column 34 ($.interactions[1].request.method): The method is the number 5, not a text. It should look like \"GET\".")]
    [InlineData("{\"interactions\": [{\"response\": {\"status\": 2.5}}] }", "Line 1, column 43 ($.interactions[0].response.status): The status is the number 2.5, not a status code. It should look like 200.")]
    [InlineData("{\"interactions\": [{\"request\": {\"headers\": {\"X-A\": {}}}}] }", "Line 1, column 51 ($.interactions[0].request.headers.X-A): The value of a header is an object. It should be a text, or a list of texts.")]
    [InlineData("{\"interactions\": [{\"request\": {\"query\": 1}}] }", "Line 1, column 41 ($.interactions[0].request.query): The query is the number 1, not an object. It should look like {\"page\":[\"2\"]} or, in versions 1 and 2, \"page=2\".")]
    [InlineData("{\"consumer\": \"\\ud800\"}", "Line 1, column 14 ($): A text holds half of a surrogate pair (\\ud800 to \\udfff). Both halves must stand together.")]
    public void The_message_says_where_what_and_what_would_be_right(string file, string message)
    {
        var read = () => PactReader.Read(Encoding.UTF8.GetBytes(file));

        read.Should().Throw<PactFormatException>().WithMessage(message);
    }

    [Fact]
    public void A_file_that_breaks_off_is_refused_with_line_and_column()
    {
        var found = PactReader.TryRead("{\n  \"consumer\": {\"na"u8.ToArray(), out _, out var error);

        found.Should().BeFalse();
        error!.Line.Should().Be(2);
        error.Message.Should().StartWith("Line 2, column ").And.Contain("The file is not JSON:");
    }

    [Fact]
    public void A_rule_that_makes_no_sense_is_refused_where_it_stands()
    {
        var read = () => PactReader.Read("""
            {"interactions":[{"response":{"matchingRules":{"body":{"$.a":{"matchers":[{"match":"regex"}]}}}}}]}
            """u8.ToArray());

        read.Should().Throw<PactFormatException>().Which.Path.Should().Be("$.interactions[0].response.matchingRules.body['$.a']");
    }

    [Fact]
    public void Depth_and_size_are_bounded()
    {
        var deep = () => PactReader.Read(Encoding.UTF8.GetBytes(new string('[', 100_000)));
        var big = () => PactReader.Read(new byte[100], new PactReadLimits { MaxBytes = 99 });

        deep.Should().Throw<PactFormatException>();
        big.Should().Throw<PactFormatException>().WithMessage("$: The file has 100 bytes; the limit is 99.*");
    }

    [Fact]
    public void The_time_of_reading_grows_with_the_file_and_no_faster()
    {
        var small = Cost(2_000);

        // Anything quadratic would take 400 times as long.
        Enumerable.Range(0, 3).Min(_ => Cost(40_000)).Should().BeLessThan(100 * small);
    }

    [Theory]
    [InlineData("interactions")]
    [InlineData("members of a body")]
    [InlineData("rules")]
    [InlineData("rules of version 2")]
    [InlineData("generators")]
    [InlineData("headers")]
    [InlineData("query parameters")]
    [InlineData("members twice")]
    [InlineData("unknown members")]
    [InlineData("escapes")]
    public void The_memory_of_reading_grows_with_the_file_and_no_faster(string what)
    {
        Allocated(what, 10);
        var small = Allocated(what, 1_000);

        // Twenty times the file; anything quadratic would take 400 times the memory.
        Allocated(what, 20_000).Should().BeLessThan(40 * small);
    }

    [Fact]
    public void The_memory_of_a_deep_file_is_bounded()
    {
        var deep = Encoding.UTF8.GetBytes($"{{\"interactions\":[{{\"request\":{{\"body\":{new string('[', 190)}{new string(']', 190)}}}}}]}}");
        PactReader.TryRead(deep, out _, out _).Should().BeTrue();
        var before = GC.GetAllocatedBytesForCurrentThread();

        PactReader.Read(deep);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1_000_000);
    }

    [Fact]
    public void No_damage_makes_the_reader_throw_anything_but_its_own_error()
    {
        var file = Encoding.UTF8.GetBytes(SomePact.V4);
        var random = new Random(20_261);
        var refused = 0;
        for (var round = 0; round < 5_000; round++)
        {
            var damaged = file.ToArray();
            for (var hits = random.Next(1, 6); hits > 0; hits--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            if (!PactReader.TryRead(damaged, out _, out _))
                refused++;
        }

        refused.Should().BeInRange(1_000, 4_999);
    }

    /// <summary>The bytes that reading a file takes that has so many of something.</summary>
    private static long Allocated(string what, int size)
    {
        string Many(Func<int, string> one) => string.Join(',', Enumerable.Range(0, size).Select(one));
        const string rule = "{\"matchers\":[{\"match\":\"type\"}]}";
        var interaction = what switch
        {
            "interactions" => "{}",
            "members of a body" => $"{{\"request\":{{\"body\":{{{Many(number => $"\"m{number}\":1")}}}}}}}",
            "rules" => $"{{\"request\":{{\"matchingRules\":{{\"body\":{{{Many(number => $"\"$.m{number}\":{rule}")}}}}}}}}}",
            "rules of version 2" => $"{{\"request\":{{\"matchingRules\":{{{Many(number => $"\"$.body.m{number}\":{{\"match\":\"type\"}}")}}}}}}}",
            "generators" => $"{{\"request\":{{\"generators\":{{\"body\":{{{Many(number => $"\"$.m{number}\":{{\"type\":\"Uuid\"}}")}}}}}}}}}",
            "headers" => $"{{\"request\":{{\"headers\":{{{Many(number => $"\"X-{number}\":\"1\"")}}}}}}}",
            "query parameters" => $"{{\"request\":{{\"query\":{{{Many(number => $"\"q{number}\":[\"1\"]")}}}}}}}",
            "members twice" => $"{{\"request\":{{\"body\":{{{Many(number => $"\"m{number / 2}\":1")}}}}}}}",
            "unknown members" => $"{{{Many(number => $"\"m{number}\":1")}}}",
            _ => $"{{\"description\":\"{string.Concat(Enumerable.Repeat("\\u00e9\\ud83d\\ude00", size))}\"}}",
        };
        var interactions = what == "interactions" ? Many(number => $"{{\"description\":\"{number}\"}}") : interaction;
        var file = Encoding.UTF8.GetBytes($"{{\"interactions\":[{interactions}]}}");
        var before = GC.GetAllocatedBytesForCurrentThread();
        PactReader.Read(file);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Many members, one of them twice, many rules, many interactions, and an error at the very end.</summary>
    private static TimeSpan Cost(int size)
    {
        var members = string.Join(',', Enumerable.Range(0, size).Select(number => $"\"m{number}\":{number}"));
        var rules = string.Join(',', Enumerable.Range(0, size).Select(number => $"\"$.body.m{number}\":{{\"match\":\"type\"}}"));
        var interactions = string.Concat(Enumerable.Repeat("{\"request\":{},\"response\":{}},", size));
        var file = Encoding.UTF8.GetBytes($"{{\"interactions\":[{interactions}{{\"request\":{{\"matchingRules\":{{{rules}}},\"body\":{{{members},\"m0\":1}}}},\"response\":{{\"status\":\"x\"}}}}]}}");
        var begin = Stopwatch.GetTimestamp();
        PactReader.TryRead(file, out _, out var error).Should().BeFalse();
        error!.Path.Should().Be($"$.interactions[{size}].response.status");
        return Stopwatch.GetElapsedTime(begin);
    }
}
