using System.Collections.Concurrent;
using Contracts.Schemas.JsonSchemas;

namespace Contracts.Schemas.Tests.JsonSchemas;

/// <summary>Every required test of the official suite, for all five drafts.</summary>
public sealed class RequiredSuiteCases
{
    private static readonly Dictionary<(string File, int Group, int Test), SuiteCase> Cases =
        Suite.Root is null ? [] : Suite.Cases(optional: false).ToDictionary(test => (test.File, test.Group, test.Test));

    private static readonly ConcurrentDictionary<(string File, int Group), JsonSchema> Schemas = [];

    public static IEnumerable<TheoryDataRow<string, int, int>> Rows => Suite.Root is null
        ? [new TheoryDataRow<string, int, int>("", 0, 0) { Skip = Suite.WhySkipped }]
        : Cases.Values.Select(test => new TheoryDataRow<string, int, int>(test.File, test.Group, test.Test) { TestDisplayName = $"{test.File}: {test.Name}" });

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_verdict_is_as_the_drafts_say(string file, int group, int test)
    {
        var expected = Cases[(file, group, test)];
        var schema = Schemas.GetOrAdd((file, group), _ => JsonSchema.Parse(expected.Schema, Suite.Options(expected.Draft)));

        var result = schema.Validate(expected.Document, TestContext.Current.CancellationToken);

        result.IsValid.Should().Be(expected.IsValid, "{0} against {1} gave {2}", expected.Document, expected.Schema, result);
        result.Errors.Should().HaveCount(expected.IsValid ? 0 : result.Errors.Count).And.HaveCountGreaterThanOrEqualTo(expected.IsValid ? 0 : 1);
    }

    [Fact]
    public void No_test_is_missing()
    {
        Assert.SkipWhen(Suite.Root is null, Suite.WhySkipped);
        Cases.Values.GroupBy(test => test.Draft).ToDictionary(draft => draft.Key, draft => draft.Count()).Should().Equal(new Dictionary<JsonSchemaDraft, int>
        {
            [JsonSchemaDraft.Draft4] = 618,
            [JsonSchemaDraft.Draft6] = 839,
            [JsonSchemaDraft.Draft7] = 927,
            [JsonSchemaDraft.Draft201909] = 1259,
            [JsonSchemaDraft.Draft202012] = 1299,
        });
    }
}
