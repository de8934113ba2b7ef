using PactBroker.Domain.Metadata;
using PactBroker.Domain.Pacticipants;

namespace PactBroker.Tests.ForVerificationCases;

/// <summary>What the address of a pact that was handed out remembers.</summary>
public sealed class MetadataInAddresses
{
    [Fact]
    public void It_comes_back_as_it_was()
    {
        var metadata = new PactMetadata
        {
            Selectors =
            [
                new SelectedBy { Branch = "feat/ü & more", Latest = true, ConsumerVersion = new VersionId(12) },
                new SelectedBy { Tag = "a[]=b", Latest = true },
                new SelectedBy { Environment = "production", ConsumerVersion = new VersionId(7) },
            ],
            Pending = true,
            Wip = true,
        };

        PactMetadata.Decode(metadata.Encode()).Should().BeEquivalentTo(metadata);
        metadata.Encode().Should().MatchRegex("^[A-Za-z0-9_-]+$", "it is one segment of a path");
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("____")]
    [InlineData("c1tdPTEmc1tiXT0y")] // s[]=1&s[b]=2
    [InlineData("c1tdW2N2XT14")] // s[][cv]=x
    public void What_is_not_understood_does_not_make_a_pact_unreachable(string segment)
        => PactMetadata.Decode(segment).Selectors.Should().NotContain(selector => selector.ConsumerVersion != null);
}
