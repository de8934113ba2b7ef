using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Registry.Cases;

/// <summary>Histories and new schemas with a verdict: the registry has it too, whether it is asked or told.</summary>
public sealed class CasesThroughTheApi(MemoryBroker broker) : IClassFixture<MemoryBroker>
{
    private const int AtOnce = 8;

    /// <summary>Where the verdict is another one than in the data.</summary>
    private static readonly Dictionary<string, string> Deviations = new(StringComparer.Ordinal)
    {
        ["recursive memoization: SchemaCompatibility accepts, decoder rejects"] = "the data's verdict is wrong: the decoder of the same library refuses such data, and so does ours",
        ["TestSchemaValidation#testValidatorPasses:300"] = "the data has the verdict of a decoder, which does not compare names; registries do (javaStatic)",
        ["TestSchemaValidation#testValidatorPasses:300 #2"] = "the data has the verdict of a decoder, which does not compare names; registries do (javaStatic)",
    };

    private readonly ConcurrentQueue<string> _wrong = new();
    private int _asked;

    [Theory]
    [InlineData("avro-java-schemacompatibility.json")]
    [InlineData("avro-java-decoder-resolution.json")]
    [InlineData("avro-python.json")]
    [InlineData("avro-special.json")]
    [InlineData("avro-generated-matrix.json")]
    [InlineData("json-karapace.json")]
    [InlineData("levels-generated.json")]
    public Task Asking_and_registering_have_the_verdict_of_the_case(string file) => RunAsync(file);

    [Fact]
    public Task Asking_and_registering_have_the_verdict_of_every_pair_of_keywords()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CONTRACTS_ALL") is { Length: > 0 }, "CONTRACTS_ALL is not set: 3,724 pairs are for the long run.");
        return RunAsync("json-generated-matrix.json");
    }

    private async Task RunAsync(string file)
    {
        var records = SchemaCases.Read(file).Select((record, at) => (record, at)).ToList();
        await Parallel.ForEachAsync(
            records,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken },
            async (one, _) => await PlayAsync($"{file} {one.at}", one.record));
        _wrong.Should().BeEmpty();
        _asked.Should().BeGreaterThan(records.Count / 2);
    }

    private async Task PlayAsync(string subject, JsonObject record)
    {
        if (Expected(record) is not { } compatible)
        {
            return;
        }

        var name = record["name"]!.ToString();
        var type = record["type"]!.ToString();
        var olds = record["olds"]?.AsArray() ?? new JsonArray(record["old"]!.DeepClone());
        if (olds.GroupBy(old => old!.ToJsonString()).Any(same => same.Count() > 1))
        {
            // A schema that comes back is no new version of its subject, so this history cannot be told to a registry.
            return;
        }

        await SetLevelAsync(subject, "NONE");
        foreach (var old in olds)
        {
            if (await RegisterAsync(subject, old!, type) == 422)
            {
                return;
            }
        }

        await SetLevelAsync(subject, record["level"]!.ToString());
        var (status, answer) = await PostAsync($"/compatibility/subjects/{Uri.EscapeDataString(subject)}/versions?verbose=true", record["new"]!, type);
        if (IsNoNewSchema(answer))
        {
            return;
        }

        Interlocked.Increment(ref _asked);
        var registered = await RegisterAsync(subject, record["new"]!, type);
        var said = status == 200 && answer["is_compatible"]!.GetValue<bool>();
        // What is registered already is found before anything is compared.
        var isOld = olds.Any(old => JsonNode.DeepEquals(old, record["new"]));
        if (said != (compatible != Deviations.ContainsKey(name)) || (registered != (said ? 200 : 409) && !isOld))
        {
            _wrong.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{subject} {name}: expected {compatible}, was told {said}, registering gave {registered}: {answer.ToJsonString()}"));
        }
    }

    /// <summary>The verdict of registries, where the data has several; null where other registries fail.</summary>
    private static bool? Expected(JsonObject record) =>
        record["confluent"] is JsonObject other ? other["strict"]?.GetValue<bool>() : record["compatible"]?.GetValue<bool>();

    // Some pairs were made for functions that take schemas which no registry takes as new ones.
    private static bool IsNoNewSchema(JsonNode answer) =>
        answer["messages"] is JsonArray { Count: 1 } messages && messages[0]!.ToString().StartsWith("Invalid schema", StringComparison.Ordinal);

    private async Task SetLevelAsync(string subject, string level) =>
        (await broker.Talk.PutAsync($"/config/{Uri.EscapeDataString(subject)}", $$"""{"compatibility":"{{level}}"}""")).Status.Should().Be(200);

    private async Task<int> RegisterAsync(string subject, JsonNode schema, string type) =>
        (await PostAsync($"/subjects/{Uri.EscapeDataString(subject)}/versions", schema, type)).Status;

    private async Task<(int Status, JsonNode Answer)> PostAsync(string path, JsonNode schema, string type)
    {
        var body = new JsonObject { ["schema"] = schema.ToJsonString(), ["schemaType"] = type };
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await broker.Client.PostAsync(new Uri(broker.Talk.Base + path), content, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }
}
