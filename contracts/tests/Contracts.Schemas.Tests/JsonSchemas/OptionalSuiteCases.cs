using Contracts.Schemas.JsonSchemas;

namespace Contracts.Schemas.Tests.JsonSchemas;

/// <summary>The optional tests of the official suite: how many of each kind pass is reported, and must not get fewer.</summary>
public sealed class OptionalSuiteCases(ITestOutputHelper output)
{
    [Fact]
    public void As_many_pass_as_before()
    {
        Assert.SkipWhen(Suite.Root is null, Suite.WhySkipped);
        var results = Suite.Cases(optional: true).Select(test => (Case: test, Passes: Passes(test))).ToList();
        foreach (var file in results.GroupBy(result => result.Case.File))
        {
            output.WriteLine($"{file.Count(result => result.Passes),4} of {file.Count(),4}  {file.Key}");
            foreach (var (missed, _) in file.Where(result => !result.Passes))
                output.WriteLine($"      {missed.Name}: {missed.Document} should be {(missed.IsValid ? "valid" : "refused")}");
        }

        output.WriteLine($"{results.Count(result => result.Passes)} of {results.Count}");
        results.Should().HaveCount(3385);
        results.Count(result => result.Passes).Should().BeGreaterThanOrEqualTo(3255);
    }

    private static bool Passes(SuiteCase test)
    {
        var assertsFormats = test.File.Contains("/format", StringComparison.Ordinal) && !test.File.Contains("format-assertion", StringComparison.Ordinal);
        return JsonSchema.TryParse(test.Schema, out var schema, out _, Suite.Options(test.Draft, assertsFormats))
            && schema.Validate(test.Document, TestContext.Current.CancellationToken).IsValid == test.IsValid;
    }
}
