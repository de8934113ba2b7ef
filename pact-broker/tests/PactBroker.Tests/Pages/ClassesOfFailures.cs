using Contracts.Providers.Results;
using PactBroker.Verifications;

namespace PactBroker.Tests.Pages;

/// <summary>What our verifier writes, and what the page of a result says of it.</summary>
public sealed class ClassesOfFailures
{
    [Fact]
    public void Each_that_our_verifier_knows_has_words()
    {
        var classes = Enum.GetValues<Verdict>().Where(verdict => verdict != Verdict.Passed).Select(verdict => verdict.Word());

        FailureClass.All.Select(one => one.Name).Should().BeEquivalentTo(classes);
        FailureClass.All.Should().OnlyContain(one => one.Words.Length > 0 && one.Meaning.EndsWith('.'));
    }
}
